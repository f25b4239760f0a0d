import { LARGEST_FILE } from '@/server/catalog/contract';
import { BodyTooLarge, boundedBody } from '@/server/kernel/http/bounded-body';
import { Problem, storable } from './problem';

/** The JSON body of a request; nothing sent counts as an empty object. Reads no more than it takes. */
export async function readBody(request: Request): Promise<unknown> {
  const body = await boundedBody(request).catch((error: unknown) => {
    throw error instanceof BodyTooLarge ? new Problem(413, 'too-large', error.message) : error;
  });
  if (body.length === 0) return {};
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Problem(415, 'not-json', 'Send the body as application/json.');
  const value = parsed(body);
  if (isDeeper(value, DEEPEST))
    throw new Problem(400, 'too-deep', `The body may nest objects and arrays ${DEEPEST} deep at most.`);
  storable(value);
  return value;
}

/** The body of a request as a file of one of these kinds. What it really is, is for its reader to find out. */
export async function readFile(request: Request, kinds: readonly string[]): Promise<Buffer> {
  const kind = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!kinds.includes(kind)) throw new Problem(415, 'not-this-kind', `Send the file itself as ${kinds.join(', ')}.`);
  return boundedBody(request, LARGEST_FILE).catch((error: unknown) => {
    if (!(error instanceof BodyTooLarge)) throw error;
    throw new Problem(413, 'too-large', `A file may have at most ${LARGEST_FILE / 1000} kB. Nothing was changed.`);
  });
}

/** No body of ours is a quarter as deep; what checks it afterwards goes down step by step. */
const DEEPEST = 50;

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Problem(400, 'malformed-json', 'The body is not valid JSON.');
  }
}

const isDeeper = (value: unknown, left: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (left === 0 || Object.values(value).some((inner) => isDeeper(inner, left - 1)));
