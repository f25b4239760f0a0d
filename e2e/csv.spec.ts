import fs from 'node:fs';
import { demo } from './people';
import { expect, test } from './test';

/** The addresses of every file that lists are given out as: those whose folders name no single record. */
const files = fs
  .readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(\/|\.)csv\/route\.ts$/.test(file) && !file.includes('['))
  .map((file) => `/${file.replace(/\([^)]*\)\//g, '').replace(/\/route\.ts$/, '')}`)
  .sort();
const desk = files.filter((path) => path.startsWith('/desk/'));
const portal = files.filter((path) => path.startsWith('/dealer/'));

test('every list is given out as a file to those who may read it, and to nobody else', async ({ open }) => {
  expect(desk.length).toBeGreaterThan(20);
  expect(portal.length).toBeGreaterThan(3);
  for (const [who, paths] of [
    [demo.owner, desk],
    [demo.dealer, portal],
  ] as const) {
    const { request } = await open(who);
    for (const path of paths) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      expect(answer.headers()['content-type'], path).toContain('text/csv');
      expect((await answer.text()).split('\r\n')[0], path).toContain(',');
    }
  }
  // A consumer's own invoices and orders are theirs; the desk's are not.
  for (const [who, paths] of [
    [demo.consumer, desk],
    [null, files],
  ] as const) {
    const { request } = await open(who);
    for (const path of paths) {
      const answer = await request.get(path, { maxRedirects: 0 });
      expect([307, 403, 404], path).toContain(answer.status());
      expect(answer.headers()['content-type'] ?? '', path).not.toContain('text/csv');
    }
  }
  // Staff get the files of their own functions.
  const { request } = await open(demo.fulfilment);
  expect((await request.get('/desk/fulfillment/csv')).status()).toBe(200);
  for (const path of ['/desk/team/keys/csv', '/desk/receivables/csv'])
    expect((await request.get(path)).status(), path).toBe(403);
});
