import { once } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { createServer } = http;
let server: http.Server;
let port: number;
const asked: string[] = [];
const PAGE = `<p>${'water '.repeat(500)}</p>`;
const SCRIPT = `say('${'water '.repeat(500)}')`;

/** Answers as Next does: a cached page as one string, a file piped in parts, what is made for one visitor in parts. */
function answer(req: http.IncomingMessage, res: http.ServerResponse) {
  asked.push(`${req.url} ${req.headers['accept-encoding'] ?? 'identity'}`);
  if (req.url === '/cached') {
    res.setHeader('x-nextjs-cache', 'HIT').setHeader('Content-Type', 'text/html');
    res.setHeader('Content-Length', Buffer.byteLength(PAGE));
    return res.end(req.method === 'HEAD' ? null : PAGE);
  }
  if (req.url === '/events') {
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' });
    return res.end('data: 1\n\n'.repeat(500));
  }
  const found = req.url !== '/_next/static/missing.js';
  res.statusCode = found ? 200 : 404;
  res.setHeader('Content-Type', req.url === '/own' ? 'text/html' : 'application/javascript; charset=UTF-8');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.write(SCRIPT.slice(0, 1000));
  return res.end(SCRIPT.slice(1000));
}

beforeAll(async () => {
  createRequire(import.meta.url)('./web-pressed.cjs');
  server = http.createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  http.createServer = createServer;
  server.close();
});

async function get(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET') {
  const [res] = (await once(http.request({ port, path, headers, method, agent: false }).end(), 'response')) as [
    http.IncomingMessage,
  ];
  const parts: Buffer[] = [];
  for await (const part of res) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  const open = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync }[res.headers['content-encoding'] ?? ''];
  return {
    status: res.statusCode,
    headers: res.headers,
    size: bytes.length,
    text: (open && bytes.length ? open(bytes) : bytes).toString(),
  };
}

describe('what a visitor is sent', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
  ])('is encoded as they accept it: %s', async (accepted, encoding) => {
    for (const path of ['/cached', '/_next/static/a.js', '/own', '/cached', '/_next/static/a.js']) {
      const { headers, text, size, status } = await get(path, { 'accept-encoding': accepted });
      expect([path, status, headers['content-encoding'], text]).toEqual([
        path,
        200,
        encoding,
        path === '/cached' ? PAGE : SCRIPT,
      ]);
      if (!encoding) continue;
      expect(headers.vary).toMatch(/accept-encoding/i);
      if (path !== '/own') expect(Number(headers['content-length'])).toBe(size);
    }
  });

  it('is a file of the build that is asked of Next once, with all it said of it', async () => {
    asked.length = 0;
    for (const more of ['', '', '?again']) {
      const { headers } = await get(`/_next/static/b.js${more}`, { 'accept-encoding': 'br' });
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect(asked).toEqual(['/_next/static/b.js identity']);
  });

  it('is not kept where it was not found, and goes through where a part or news is asked for', async () => {
    asked.length = 0;
    for (const _ of [1, 2])
      expect(await get('/_next/static/missing.js', { 'accept-encoding': 'br' })).toMatchObject({
        status: 404,
        text: SCRIPT,
      });
    await get('/_next/static/b.js', { 'accept-encoding': 'br', range: 'bytes=0-9' });
    await get('/_next/static/b.js', { 'accept-encoding': 'br', 'if-none-match': '"b"' });
    expect(asked).toHaveLength(4);
  });

  it('has no body where only the head is asked, and events are left as they come', async () => {
    expect(await get('/cached', { 'accept-encoding': 'br' }, 'HEAD')).toMatchObject({ status: 200, size: 0 });
    const events = await get('/events', { 'accept-encoding': 'br' });
    expect(events.headers['content-encoding']).toBeUndefined();
    expect(events.text).toContain('data: 1');
  });
});
