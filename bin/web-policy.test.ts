import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { createServer } = http;
let server: http.Server;
const PAGE = `<!DOCTYPE html><script src="/a.js"></script><script id="t">theme()</script>
<script type="application/ld+json">{"@type":"Product"}</script><script>self.flight.push("\\u20ac")</script><script>theme()</script>`;
const policy = {
  cached: "default-src 'self'; script-src 'self' 'unsafe-inline'; object-src 'none'",
  nonce: "default-src 'self'; script-src 'self' 'nonce-x'",
};
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const both = `${hash('theme()')} ${hash('self.flight.push("\\u20ac")')}`;

beforeAll(async () => {
  createRequire(import.meta.url)('./web-policy.cjs');
  server = http
    .createServer((req, res) => {
      const [, kind = '', way] = req.url?.split('/') ?? [];
      res.setHeader('Content-Security-Policy', kind === 'nonce' ? policy.nonce : policy.cached);
      if (way !== 'made-now') res.setHeader('x-nextjs-cache', 'HIT');
      res.end(way === 'data' ? '{"html":"<script>x</script>"}' : PAGE);
    })
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  http.createServer = createServer;
  server.close();
});

describe('the content policy of a page', () => {
  const of = async (path: string) =>
    (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).headers.get(
      'content-security-policy',
    );
  it('names the scripts that stand in a cached page, each once, and data is none', async () => {
    for (let times = 0; times < 2; times++)
      expect(await of('/cached/page')).toBe(`default-src 'self'; script-src 'self' ${both}; object-src 'none'`);
  });
  it('names them beside the nonce of a request that got a cached page after all', async () => {
    expect(await of('/nonce/page')).toBe(`${policy.nonce} ${both}`);
  });
  it('stays as it is for what is made for one visitor, and for what is no page', async () => {
    expect(await of('/cached/made-now')).toBe(policy.cached);
    expect(await of('/cached/data')).toBe(policy.cached);
  });
});
