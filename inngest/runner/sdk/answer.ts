import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Reply } from './http';
import { verify } from './signature';

export const opSchema = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.record(z.string(), z.unknown()).nullish(),
});
export type Op = z.infer<typeof opSchema>;

const errorSchema = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  stack: z.string().optional(),
});
/** An error as the SDK serialises it. */
export type Failure = { name: string; message: string; stack?: string | undefined };

export type Answer =
  | { kind: 'ops'; ops: Op[]; reqVersion?: number; retryAfterMs?: number }
  | { kind: 'returned'; data: unknown; reqVersion?: number }
  | { kind: 'threw'; failure: Failure; retriable: boolean; retryAfterMs?: number; unknownFunction: boolean }
  | { kind: 'undelivered'; reason: string };

const header = (headers: IncomingHttpHeaders, name: string) => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** Reads the wait an answer asks for, between one second and one day. Seconds or a date. */
export function retryAfter(value: string | undefined, now = Date.now()): number | undefined {
  if (!value) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 1_000), 86_400_000) : undefined;
}

/** Any error value as name and message; foreign shapes are kept as text. */
export function failureOf(value: unknown): Failure {
  const read = errorSchema.safeParse(value);
  if (!read.success)
    return { name: 'Error', message: typeof value === 'string' ? value : JSON.stringify(value ?? null) };
  const text = read.data.message ?? (typeof read.data.error === 'string' ? read.data.error : 'Unknown error');
  return { ...read.data, name: read.data.name ?? 'Error', message: text };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What an HTTP reply means. Anything that is not provably the SDK's own signed answer counts as never delivered. */
export function readAnswer(reply: Reply, signingKey: string): Answer {
  const fromSdk = header(reply.headers, 'x-inngest-sdk') !== undefined;
  if (!fromSdk && reply.status === 500) {
    const failure = { name: 'Error', message: `The application answered 500: ${reply.body.slice(0, 300)}` };
    return { kind: 'threw', failure, retriable: true, unknownFunction: false };
  }
  if (!fromSdk) return { kind: 'undelivered', reason: `answered ${reply.status} and not by the Inngest SDK` };
  if (!verify(signingKey, reply.body, header(reply.headers, 'x-inngest-signature') ?? '')) {
    return { kind: 'undelivered', reason: 'the answer is not signed with our key' };
  }
  const body = parse(reply.body);
  const retryAfterMs = retryAfter(header(reply.headers, 'retry-after'));
  const version = Number(header(reply.headers, 'x-inngest-req-version'));
  const more = {
    ...(Number.isInteger(version) && version > 0 ? { reqVersion: version } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
  if (reply.status === 206) {
    const ops = z.array(opSchema).safeParse(Array.isArray(body) ? body : [body]);
    if (ops.success && ops.data.length) return { kind: 'ops', ops: ops.data, ...more };
  }
  if (reply.status === 200) return { kind: 'returned', data: body ?? null, ...more };
  const failure = failureOf(body);
  const retriable = header(reply.headers, 'x-inngest-no-retry') !== 'true';
  const unknownFunction = /was not found in this app/.test(failure.message);
  return { kind: 'threw', failure, retriable, unknownFunction, ...more };
}
