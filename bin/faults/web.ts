import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { address, shop } from '../../src/server/checkout/testing/shop';
import type { AppRouter } from '../../src/server/root';
import { build, nextCli } from '../build.mjs';
import { root } from '../environment.mjs';
import { freePort } from '../ports.mjs';
import type { Tried } from './report';
import { child, type house } from './system';
import { verdict } from './verdict';

type House = Awaited<ReturnType<typeof house>>;
const KILLS = 3;
const BUYERS = 3;

/** The built shop itself, struck down while buyers order at its doors: each asks again, with the same key, until it is told that the order stands. */
export async function web(home: House, folder: string): Promise<Tried> {
  const s = await shop({ products: 1, stock: 10_000 });
  const productId = s.productIds[0]!;
  const total = await s.total({ [productId]: 1 });
  const port = await freePort();
  const env = { ...home.env, NODE_ENV: 'production', PORT: String(port), JOVEY_ORG: `s-${s.orgId.slice(0, 18)}` };
  if (!fs.existsSync(path.join(root, '.next/BUILD_ID')))
    await build({ dist: '.next', hash: 'faults', env, logs: folder, onStart: () => undefined });
  const next = child(
    nextCli,
    env,
    () => ['start', '-H', '127.0.0.1', '-p', String(port)],
    () => undefined,
  );
  const client = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `http://127.0.0.1:${port}/api/trpc`, transformer: superjson })],
  });
  const confirmed = new Map<string, string>();
  let open = true;
  const buyer = async () => {
    while (open) {
      const [cartId, orderId] = [randomUUID(), randomUUID()];
      await told(() => client.checkout.setCartItems.mutate({ cartId, items: [{ productId, quantity: 1 }] }));
      const order = { ...s.order(cartId, total, { orderId }), shippingAddress: address, idempotencyKey: orderId };
      await told(() =>
        client.checkout.placeOrder.mutate(order as Parameters<typeof client.checkout.placeOrder.mutate>[0]),
      ); // the key is the door's
      confirmed.set(orderId, orderId);
    }
  };
  const buyers = Array.from({ length: BUYERS }, buyer);
  let kills = 0;
  try {
    for (; kills < KILLS; kills++) {
      const before = confirmed.size;
      for (let i = 0; i < 600 && confirmed.size < before + BUYERS; i++) await sleep(100);
      if (confirmed.size === before) break; // it does not come up: nothing was tried
      await sleep(Math.random() * 400);
      next.kill();
    }
    open = false;
    await Promise.all(buyers);
  } finally {
    open = false;
    await next.stop();
  }
  const found = await verdict(s.orgId, confirmed);
  const lost = found.reduce((sum, it) => sum + it.lost, 0);
  return {
    what: 'kill -9 of the web process',
    times: kills,
    said: `${kills} times, ${confirmed.size} orders confirmed`,
    lost,
  };
}

/** The answer, asked for again while there is none, or one of a server that comes or goes. A refusal in words is final. */
async function told<T>(ask: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 120_000; ; await sleep(200))
    try {
      return await ask();
    } catch (error) {
      const status = (error as { data?: { httpStatus?: number } }).data?.httpStatus ?? 500; // what a tRPC error carries
      if ((status < 500 && status !== 429) || Date.now() > until) throw error;
    }
}
