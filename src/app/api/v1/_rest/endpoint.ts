import { z } from 'zod';
import type { Actor } from '@/server/kernel/actor';
import { placeOf } from '@/server/kernel/keyset';
import type { createCaller } from '@/server/root';

export type Call = ReturnType<typeof createCaller>;
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a handler knows of a request that has passed authentication and whose query and body fit their schemas. */
export type Asked<Q, B> = {
  orgId: string;
  actor: Actor & { kind: 'api' };
  /** Procedures as the key's owner: the same permissions as everywhere. */
  call: Call;
  /** The same with an idempotency key of its own, for a request that takes several commands. */
  step: (name: string) => Call;
  /** The `{id}` of the path. */
  id: string;
  query: Q;
  body: B;
  /** The bytes that were sent, where the endpoint takes a file. */
  file: Buffer;
  /** What the client has seen: the log's position in the ETag that it sends back as If-Match. */
  seen?: number;
  /**
   * An id for something new: the same one when the request is repeated with its idempotency key, or without one, where `same` says
   * by what a repetition is known.
   */
  fresh: (what: string, ...same: string[]) => string;
  request: Request;
};

type Spec<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = {
  method: Method;
  /** Below /api/v1, with `{id}` where an id stands. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  /** What the key must be allowed, at the least; the procedure behind it checks as well. */
  scope: string;
  query?: Q;
  body?: B;
  /** The kinds of file that are the body itself, where it is one. */
  file?: readonly string[];
  /** The name of the answer's schema in the document, and the schema: what is not in it is not sent. */
  answer: [name: string, schema: A];
  /** 202: accepted, but it waits for a person. */
  status?: 200 | 201 | 202;
  /** The log's position up to which the answer tells all of the record: sent as ETag. */
  seenAt?: (result: never) => number | undefined;
  /** Replaces a whole record: with If-Match only as it was seen, else 412. */
  replaces?: boolean;
  /** An example body. */
  example?: z.input<B>;
  /** Answers text/event-stream. */
  stream?: boolean;
  handle: (asked: Asked<z.output<Q>, z.output<B>>) => Promise<unknown>;
};

// biome-ignore lint/suspicious/noExplicitAny: the one place where endpoints of every shape meet; the core parses by their own schemas
export type Endpoint = Spec<any, any, any>;

/** Declares an endpoint: documentation, schemas and the procedure it stands for, in one place. */
export const endpoint = <
  Q extends z.ZodType = z.ZodObject<Record<never, never>>,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodType,
>(
  spec: Spec<Q, B, A>,
): Endpoint => spec;

/** What a command answers: what it wrote, never what that now looks like. */
export const Receipt = z.object({
  id: z.string().describe('The thing that was created or changed.'),
  stream: z.string().describe('Its stream in the event log.'),
  version: z.int(),
  position: z.int().describe('Position in the event log; 0 when nothing had to be done.'),
  duplicate: z.boolean().describe('True when this is the answer to a request that was carried out before.'),
});
export const receipt: ['Receipt', typeof Receipt] = ['Receipt', Receipt];

/** A page of a list. */
export const Listed = <T extends z.ZodType>(row: T) =>
  z.object({ data: z.array(row), next: z.string().nullable().describe('Cursor of the next page; null on the last.') });

/** Any of some words, separated by commas. */
export const commaList = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .string()
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(words)))
    .describe(`Any of these, separated by commas: ${words.join(', ')}.`);

export const paging = {
  cursor: z.string().max(120).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
/** A cursor of a list: words that are none of it would silently begin at the first page again. `fits`: as the list itself reads them. */
export const cursorOf = (fits: (cursor: string) => unknown = placeOf) =>
  z
    .string()
    .max(120)
    .refine((text) => fits(text) !== undefined, 'No cursor of this list: send `next` of the page before, or none')
    .optional()
    .describe('`next` of the page before.');

/** Yes or no in an address. */
export const YesNo = z.enum(['true', 'false']).transform((word) => word === 'true');

/** The rows of a list and where it goes on, whichever names its query uses. */
export const listed = <R>(page: { rows: R[]; next: string | number | null }) => ({
  data: page.rows,
  next: page.next === null ? null : String(page.next),
});
