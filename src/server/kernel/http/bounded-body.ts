/** The largest body that doors take unless they say otherwise: 1 MB. */
export const LARGEST_BODY = 1_000_000;

/** A body had more bytes than its door takes. */
export class BodyTooLarge extends Error {
  constructor(most: number) {
    super(`The body may have at most ${most / 1_000_000} MB.`);
  }
}

/** The bytes of a request's body. Reads no more than it takes, whatever the request says of its length; throws `BodyTooLarge`. */
export async function boundedBody(request: Request, most = LARGEST_BODY): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BodyTooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = request.body?.getReader(); reader; ) {
    const { value, done } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new BodyTooLarge(most);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** A door that answers 413 with a problem (RFC 9457) to bodies that are too large, and hands on the others unread. */
export const bounded =
  <More extends unknown[]>(door: (request: Request, ...more: More) => Promise<Response>, most = LARGEST_BODY) =>
  async (request: Request, ...more: More): Promise<Response> => {
    let body: Buffer;
    try {
      body = await boundedBody(request, most);
    } catch (error) {
      if (error instanceof BodyTooLarge) return tooLarge(error.message);
      throw error;
    }
    return door(new Request(request, { body: new Uint8Array(body) }), ...more);
  };

const tooLarge = (detail: string) =>
  Response.json(
    { type: 'urn:jovey:problem:too-large', title: 'Content too large', status: 413, detail, code: 'too-large' },
    { status: 413, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  );
