import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from './faults';
import { envelopeAddress } from './sentry';

type Sent = { url?: string; auth?: string; lines: string[] };
const arrived: Sent[] = [];
const stub = http.createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    arrived.push({ url: request.url, auth: String(request.headers['x-sentry-auth']), lines: body.trim().split('\n') });
    response.end('{}');
  });
});
const until = async (length: number) => {
  for (let n = 0; n < 200 && arrived.length < length; n++) await new Promise((go) => setTimeout(go, 10));
};
beforeAll(async () => {
  await new Promise<void>((go) => stub.listen(0, '127.0.0.1', go));
  process.env.SENTRY_DSN = `http://public-key@127.0.0.1:${(stub.address() as AddressInfo).port}/prefix/42`;
});
afterAll(() => {
  delete process.env.SENTRY_DSN;
  stub.close();
});

describe('an unexpected error', () => {
  it('reaches Sentry once, with its kind and place and without what it says of a person', async () => {
    const error = Object.assign(new TypeError('Ada Lovelace <ada@example.com> at 12 Main Street has no cart'), {
      code: 'ERR_X',
    });
    report('orders.get', error, { requestId: 'request-1', reference: 'ada@example.com' });
    report('page /order', error, { requestId: 'request-1' });
    report('orders.get', new Error('another'), { requestId: 'request-2' });
    await until(2);
    expect(arrived).toHaveLength(2);
    const [first] = arrived;
    expect(first).toMatchObject({ url: '/prefix/api/42/envelope/' });
    expect(first?.auth).toContain('sentry_version=7');
    expect(first?.auth).toContain('sentry_key=public-key');
    const [head, item, event] = (first?.lines ?? []).map((line) => JSON.parse(line));
    expect(head.event_id).toMatch(/^[0-9a-f]{32}$/);
    expect(item).toEqual({ type: 'event' });
    expect(event).toMatchObject({
      event_id: head.event_id,
      level: 'error',
      transaction: 'orders.get',
      tags: { requestId: 'request-1' },
      exception: { values: [{ type: 'TypeError', value: 'in orders.get ERR_X' }] },
    });
    const { frames } = event.exception.values[0].stacktrace;
    expect(frames.at(-1)).toMatchObject({ filename: 'src/server/kernel/observe/sentry.test.ts' });
    for (const word of ['Ada', 'ada@', 'Main Street', 'cart']) expect(JSON.stringify(arrived)).not.toContain(word);
  });
  it('goes nowhere with an address that is none, or without', async () => {
    expect(envelopeAddress('nonsense')).toBeUndefined();
    expect(envelopeAddress('https://host/1')).toBeUndefined();
    delete process.env.SENTRY_DSN;
    report('orders.get', new Error('kept here'));
    await new Promise((go) => setTimeout(go, 100));
    expect(arrived).toHaveLength(2);
  });
});
