import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { order } from './buying';
import { dataFolder, demo } from './people';
import { expect, test } from './test';

/** Stops PostgreSQL and holds its port, so that its keeper cannot start it again until it is let go. */
async function stopDatabase(): Promise<() => Promise<void>> {
  const [pid = '', , , port = ''] = fs
    .readFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8')
    .split('\n');
  process.kill(Number(pid), 'SIGINT'); // fast shutdown: sessions are cut, everything confirmed is written
  for (const until = Date.now() + 30_000; ; await new Promise((go) => setTimeout(go, 2))) {
    const holder = net.createServer((socket) => socket.destroy());
    const held = await new Promise<boolean>((answer) => {
      holder.once('error', () => answer(false));
      holder.listen(Number(port), '127.0.0.1', () => answer(true));
    });
    if (held) return () => new Promise((gone) => holder.close(() => gone()));
    if (Date.now() > until) throw new Error(`port ${port} was never free`);
  }
}

test('while the database is down pages and doors say so, and come back by themselves with nothing lost', async ({
  open,
  client,
}) => {
  const owner = await client(demo.owner);
  const desk = await open(demo.owner);
  const { orderId } = await order(await client(demo.consumer), { email: demo.consumer.email });
  const letGo = await stopDatabase();
  try {
    await desk.goto('/desk/orders');
    await expect(desk.getByRole('heading', { name: 'We cannot reach our data right now' })).toBeVisible();
    const shop = await open(null);
    await shop.goto('/search?q=pump');
    await expect(
      shop.getByRole('heading', { name: 'We cannot reach our data right now' }).or(shop.getByRole('main')).first(),
    ).toBeVisible();
    await expect(owner.orders.get.query({ orderId })).rejects.toThrow('We cannot reach our data right now');
    const authorization = `Bearer ${demo.apiKey}`;
    const answer = await desk.request.get('/api/v1/orders', { headers: { authorization } });
    expect(answer.status()).toBe(503);
    expect(answer.headers()['content-type']).toBe('application/problem+json');
    expect((await desk.request.get('/api/ready')).status()).toBe(503);
    expect((await desk.request.get('/api/alive')).status()).toBe(200);
  } finally {
    await letGo();
  }
  // Nobody touches the page: it finds its data again.
  await expect(desk.getByRole('heading', { name: 'Orders', level: 1 })).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => (await owner.orders.get.query({ orderId })).status).toBe('confirmed');
  const { orderId: next } = await order(await client(demo.consumer), { email: demo.consumer.email });
  await expect.poll(async () => (await owner.orders.get.query({ orderId: next })).status).toBe('confirmed');
});
