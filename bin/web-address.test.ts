import { once } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';

const { createServer } = http;
let server: http.Server;
let site: string;

beforeAll(async () => {
  createRequire(import.meta.url)('./web-address.cjs');
  server = http.createServer((_, res) => res.end('Next')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  http.createServer = createServer;
  server.close();
});

it.each(['/p/%E0%A4%A', '/c/%', '/order/%ff', '/pictures/%ff.png'])('%s is told to a person', async (path) => {
  const answer = await fetch(site + path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  expect(await answer.text()).toContain('<p>This address is damaged');
  expect((await fetch(site + path, { method: 'HEAD' })).status).toBe(400);
});
it.each(['/api/v1/orders/%E0%A4%A', '/api/documents/invoices/%ff', '/api/trpc/%ff'])(
  '%s is a problem',
  async (path) => {
    const answer = await fetch(site + path, { method: 'POST', body: '{}' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ status: 400, code: 'malformed-address', detail: expect.any(String) });
  },
);
it.each(['/', '/p/gr%C3%BCn', '/search?q=%E0%A4%A', '/p/100%25'])('%s is asked of Next', async (path) => {
  expect(await (await fetch(site + path)).text()).toBe('Next');
});
