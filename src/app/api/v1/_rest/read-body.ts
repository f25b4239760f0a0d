import { Problem } from './problem';

const LARGEST = 1_000_000;
const tooLarge = () => new Problem(413, 'too-large', 'The body may have at most 1 MB.');

/** The JSON body of a request; nothing sent counts as an empty object. Reads no more than it takes. */
export async function readBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = request.body?.getReader(); reader; ) {
    const { value, done } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  if (size === 0) return {};
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Problem(415, 'not-json', 'Send the body as application/json.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Problem(400, 'malformed-json', 'The body is not valid JSON.');
  }
}
