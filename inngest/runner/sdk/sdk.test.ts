import { Inngest } from 'inngest';
import { serve } from 'inngest/edge';
import { describe, expect, it } from 'vitest';
import { ulid } from '../ulid';
import { failureOf, readAnswer, retryAfter } from './answer';
import { canonical } from './canonical';
import { authorised, hashedKey, sign, verify } from './signature';

const key = `signkey-test-${'0a'.repeat(32)}`;

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, é: 4 }, '{"\\r":2,"1":3,"é":4,"€":1}'],
    [{ skipped: undefined, n: 1e21, z: -0, t: 0.1 }, '{"n":1e+21,"t":0.1,"z":0}'],
    ['"\u0000', '"\\"\\u0000"'],
  ])('%j', (value, wanted) => expect(canonical(value)).toBe(wanted));
});

describe('signatures', () => {
  it('verify what was signed, within five minutes, with the same key and body', () => {
    const now = Date.now();
    const signature = sign(key, '{"a":1}', now);
    expect(verify(key, '{"a":1}', signature, now + 299_000)).toBe(true);
    expect(verify(key, '{"a":1}', signature, now + 301_000)).toBe(false);
    expect(verify(key, '{"a":1}', signature, now - 301_000)).toBe(false);
    expect(verify(key, '{"a":2}', signature, now)).toBe(false);
    expect(verify(`signkey-test-${'0b'.repeat(32)}`, '{"a":1}', signature, now)).toBe(false);
    expect(verify(key, '{"a":1}', '', now)).toBe(false);
  });

  it('accept the bearer token as the SDK hashes it, and the key itself', () => {
    expect(authorised(key, `Bearer ${hashedKey(key)}`)).toBe(true);
    expect(authorised(key, `Bearer ${key}`)).toBe(true);
    expect(authorised(key, 'Bearer nonsense')).toBe(false);
    expect(authorised(key, undefined)).toBe(false);
  });

  it("are the SDK's own, both ways", async () => {
    const client = new Inngest({ id: 'signed', signingKey: key, eventKey: 'k', isDev: false });
    const fn = client.createFunction(
      { id: 'echo', triggers: [{ event: 'x' }], retries: 0 },
      async ({ event }) => event.data,
    );
    const handler = serve({ client, functions: [fn] });
    const event = { name: 'x', data: { z: 1, a: 'ü' }, id: '1', ts: 1 };
    const body = canonical({ version: -1, event, events: [event], steps: {}, ctx: { run_id: ulid(), attempt: 0 } });
    const call = (signature: string) =>
      handler(
        new Request('http://app/api/inngest?fnId=signed-echo&stepId=step', {
          method: 'POST',
          headers: { host: 'app', 'x-inngest-signature': signature, 'content-type': 'application/json' },
          body,
        }),
      );
    const good = await call(sign(key, body));
    const text = await good.text();
    expect([good.status, JSON.parse(text)]).toEqual([200, { a: 'ü', z: 1 }]);
    expect(verify(key, text, good.headers.get('x-inngest-signature') ?? '')).toBe(true);
    const reply = { status: good.status, headers: Object.fromEntries(good.headers), body: text };
    expect(readAnswer(reply, key)).toMatchObject({ kind: 'returned', data: { z: 1 }, reqVersion: 2 });
    expect(readAnswer({ ...reply, body: '{"a":"forged"}' }, key)).toMatchObject({ kind: 'undelivered' });
    expect((await call(sign(`signkey-test-${'ff'.repeat(32)}`, body))).status).toBe(401);
  });
});

describe('answers', () => {
  const answer = (status: number, body = '{}') => readAnswer({ status, headers: {}, body }, key).kind;

  it.each([200, 206, 301, 401, 404, 429, 502, 503, 504])('that are not from the SDK never count (%d)', (status) => {
    expect(answer(status)).toBe('undelivered');
  });

  it('of a broken application spend an attempt', () => expect(answer(500, 'Internal Server Error')).toBe('threw'));

  it('may ask for a wait between one second and one day', () => {
    expect(retryAfter('2')).toBe(2_000);
    expect(retryAfter('0')).toBe(1_000);
    expect(retryAfter('999999')).toBe(86_400_000);
    expect(retryAfter(new Date(90_000).toISOString(), 60_000)).toBe(30_000);
    expect(retryAfter('whenever')).toBeUndefined();
  });

  it('carry errors of any shape', () => {
    expect(failureOf({ name: 'E', message: 'm' })).toMatchObject({ name: 'E', message: 'm' });
    expect(failureOf({ error: 'only this' })).toMatchObject({ name: 'Error', message: 'only this' });
    expect(failureOf('text')).toEqual({ name: 'Error', message: 'text' });
    expect(failureOf(null)).toEqual({ name: 'Error', message: 'null' });
  });
});

describe('ulids', () => {
  it('sort by time and repeat by seed', () => {
    expect(ulid(1_000) < ulid(2_000)).toBe(true);
    expect(ulid(1_000, 'a')).toBe(ulid(1_000, 'a'));
    expect(ulid(1_000, 'a')).not.toBe(ulid(1_000, 'b'));
    expect(ulid()).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  });
});
