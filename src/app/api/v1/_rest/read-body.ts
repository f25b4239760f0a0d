import { BodyTooLarge, boundedBody } from '@/server/kernel/http/bounded-body';
import { Problem } from './problem';

/** The JSON body of a request; nothing sent counts as an empty object. Reads no more than it takes. */
export async function readBody(request: Request): Promise<unknown> {
  const body = await boundedBody(request).catch((error: unknown) => {
    throw error instanceof BodyTooLarge ? new Problem(413, 'too-large', error.message) : error;
  });
  if (body.length === 0) return {};
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Problem(415, 'not-json', 'Send the body as application/json.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Problem(400, 'malformed-json', 'The body is not valid JSON.');
  }
}
