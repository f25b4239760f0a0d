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
