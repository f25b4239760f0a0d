import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePools } from '@/server/kernel/database/pools';
import { isUnreachable } from '@/server/kernel/database/unreachable';
import { readLog } from '@/server/kernel/log';
import { appRouter, createCaller } from '@/server/root';
import { appRole } from '../../../../bin/app-role.mjs';
import { deploy } from '../../../../bin/migrate.mjs';
import { startPostgres } from '../../../../bin/postgres.mjs';
import { type Business, business, closeEyes } from '../_attack/victim';
import { handle } from '../v1/_rest/handle';

// A PostgreSQL of this test's own, which it stops and starts as it likes.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-outage-'));
const before = { owner: process.env.DATABASE_URL, app: process.env.APP_DATABASE_URL };
let server: Awaited<ReturnType<typeof startPostgres>>;
let shop: Business;
let key: string;

const start = (port?: number) => startPostgres({ dir: path.join(folder, 'postgres'), port });
const caller = () => createCaller({ orgId: shop.orgId, actor: async () => shop.owner, requestId: 'test' });
const rest = (method: string, at: string) =>
  handle(
    new Request(`http://shop.example/api/v1${at}`, { method, headers: { authorization: `Bearer ${key}` } }),
    shop.orgId,
  );
const trpc = (at: string, body?: string) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    router: appRouter,
    req: new Request(`http://shop.example/api/trpc/${at}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      body,
    }),
    createContext: async () => ({ orgId: shop.orgId, actor: async () => shop.owner, requestId: 'test' }),
  });
/** Asks until it is answered: pools find a database that came back by themselves. */
async function comesBack<T>(ask: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 60_000; ; await new Promise((go) => setTimeout(go, 50)))
    try {
      return await ask();
    } catch (error) {
      if (!isUnreachable(error) || Date.now() > until) throw error;
    }
}

beforeAll(async () => {
  fs.chmodSync(folder, 0o755);
  await closePools();
  server = await start();
  await deploy(server.url);
  process.env.DATABASE_URL = server.url;
  process.env.APP_DATABASE_URL = ''; // the role is of this server, not of the one all other tests share
  process.env.APP_DATABASE_URL = await appRole(server.url, process.env.JOVEY_SECRET ?? '');
  shop = await business();
  key = await shop.key(['orders:read', 'orders:write', 'catalog:read']);
});
afterAll(async () => {
  await Promise.all([closeEyes(), closePools()]);
  await server.stop();
  Object.assign(process.env, { DATABASE_URL: before.owner, APP_DATABASE_URL: before.app });
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('a database that stops', () => {
  it('is told of by every door as a state that passes, and loses nothing that was confirmed', async () => {
    const orderId = await shop.buy({ kind: 'visitor' });
    const confirmed = (await readLog(shop.orgId)).length;
    expect((await rest('GET', `/orders/${orderId}`)).status).toBe(200);
    await server.stop();

    const answers = [
      await rest('GET', `/orders/${orderId}`),
      await rest('GET', '/orders?limit=5'),
      await trpc(`orders.get?input=${encodeURIComponent(JSON.stringify({ json: { orderId } }))}`),
      await trpc('orders.counts'),
      await trpc('orders.note', JSON.stringify({ json: { orderId, note: 'not written' } })),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 503));
    for (const answer of answers) {
      expect(await answer.text()).toContain('Nothing that was confirmed is lost');
    }
    await expect(caller().orders.get({ orderId })).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });

    server = await start(server.port);
    expect(await comesBack(() => caller().orders.get({ orderId }))).toMatchObject({ id: orderId });
    expect((await rest('GET', `/orders/${orderId}`)).status).toBe(200);
    expect(await readLog(shop.orgId)).toHaveLength(confirmed);
    expect(await shop.buy({ kind: 'visitor' })).toBeTruthy();
  });

  it('in the middle of many orders leaves each confirmed one whole, and half of none', async () => {
    const acknowledged: string[] = [];
    const lost: unknown[] = [];
    const buying = Array.from({ length: 4 }, async () => {
      for (let i = 0; i < 6; i++)
        await shop.buy({ kind: 'visitor' }).then(
          (orderId) => acknowledged.push(orderId),
          (error) => lost.push(error),
        );
    });
    while (acknowledged.length < 4) await new Promise((go) => setTimeout(go, 5));
    await server.stop();
    server = await start(server.port);
    await Promise.all(buying);
    // Whoever was cut off was told that the data cannot be reached, and nothing else.
    expect(lost.filter((error) => !isUnreachable(error))).toEqual([]);
    const rows = await comesBack(() =>
      shop.read((db) => db.salesOrder.findMany({ select: { id: true, number: true, status: true } })),
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    expect(acknowledged.filter((id) => known.get(id)?.status !== 'confirmed')).toEqual([]);
    expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length);
    const open = rows.filter((row) => row.status === 'confirmed').length;
    const [level] = await shop.read((db) => db.stockLevel.findMany({ where: { productId: shop.productIds[0] } }));
    expect(level?.reserved).toBe(open);
  });
});
