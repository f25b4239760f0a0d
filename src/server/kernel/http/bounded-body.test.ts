import { describe, expect, it } from 'vitest';
import { BodyTooLarge, bounded, boundedBody, LARGEST_BODY } from './bounded-body';

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://shop.example/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

/** A body of unknown length that goes on for ever; says how much of it was asked for. */
function endless() {
  const given = { bytes: 0 };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      given.bytes += 100_000;
      controller.enqueue(new Uint8Array(100_000));
    },
  });
  return { stream, given };
}

describe('a body', () => {
  it('is read up to its limit', async () => {
    expect((await boundedBody(post('hello'))).toString()).toBe('hello');
    expect(await boundedBody(post(null))).toHaveLength(0);
    expect(await boundedBody(post(new Uint8Array(LARGEST_BODY)))).toHaveLength(LARGEST_BODY);
    await expect(boundedBody(post(new Uint8Array(LARGEST_BODY + 1)))).rejects.toThrow(BodyTooLarge);
  });
  it('that never ends is left after its limit', async () => {
    const { stream, given } = endless();
    await expect(boundedBody(post(stream))).rejects.toThrow('at most 1 MB');
    expect(given.bytes).toBeLessThan(LARGEST_BODY * 1.5);
  });
  it('that says it is too large is not read at all', async () => {
    const { stream, given } = endless();
    await expect(boundedBody(post(stream, { 'content-length': '5000000' }))).rejects.toThrow(BodyTooLarge);
    expect(given.bytes).toBeLessThanOrEqual(100_000); // what a stream holds ready
  });
  it('reaches the door whole, or the door answers 413', async () => {
    const echo = bounded(async (request) => new Response(await request.text()));
    expect(await (await echo(post('{"a":1}'))).text()).toBe('{"a":1}');
    const refused = await echo(post(endless().stream));
    expect(refused.status).toBe(413);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'too-large', status: 413 });
  });
});
