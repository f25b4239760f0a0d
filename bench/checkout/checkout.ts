import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { placeOrder } from '../../src/server/checkout/commands/place-order';
import { shop } from '../../src/server/checkout/testing/shop';
import { settle } from '../../src/server/kernel/worker';
import { type Bench, percentile } from '../figure';

const BUYERS = 64;
const PRODUCTS = 20;
const STOCK = 40;
const TRIES = 20;

type Bought = { ms: number[]; done: number; seconds: number };

/** 64 buyers at once, each trying 20 times to buy one of two products until the shelves are empty. */
async function rush(buy: (buyer: number, turn: number, product: number) => Promise<boolean>): Promise<Bought> {
  const ms: number[] = [];
  let done = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: BUYERS }, async (_, buyer) => {
      for (let turn = 0; turn < TRIES; turn++) {
        const t = performance.now();
        const ok = await buy(buyer, turn, (buyer * 7 + turn * 3) % PRODUCTS);
        ms.push(performance.now() - t);
        if (ok) done++;
      }
    }),
  );
  return { ms, done, seconds: (performance.now() - start) / 1000 };
}

/** The least that any shop must do: one transaction that takes stock and writes order and line, by prepared statements. */
async function floorRush(): Promise<Bought> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 32 });
  await pool.query(`create table floor_stock (id int primary key, left_over int not null check (left_over >= 0)); insert into floor_stock select i, ${STOCK} from generate_series(0, ${PRODUCTS - 1}) i;
    create table floor_order (id uuid primary key, at timestamptz default now()); create table floor_line (order_id uuid references floor_order, product int, quantity int)`);
  const bought = await rush(async (_, __, product) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const { rowCount } = await client.query({
        name: 'take',
        text: 'update floor_stock set left_over = left_over - 1 where id = $1 and left_over > 0',
        values: [product],
      });
      const id = randomUUID();
      if (rowCount === 1) {
        await client.query({ name: 'order', text: 'insert into floor_order (id) values ($1)', values: [id] });
        await client.query({ name: 'line', text: 'insert into floor_line values ($1, $2, 1)', values: [id, product] });
      }
      await client.query('commit');
      return rowCount === 1;
    } finally {
      client.release();
    }
  });
  await pool.end();
  return bought;
}

export const bench: Bench = {
  what: `${BUYERS} buyers at once on ${PRODUCTS} products with ${STOCK} each: basket and order through the real commands`,
  async run(report) {
    const floor = await floorRush();
    const s = await shop({ products: PRODUCTS, stock: STOCK });
    const total = await s.total({ [s.productIds[0]!]: 1 });
    const acknowledged: string[] = [];
    const ours = await rush(async (buyer, turn, product) => {
      const cartId = await s.fill({ [s.productIds[product]!]: 1 });
      const orderId = randomUUID();
      const outcome = await s.run(
        placeOrder,
        s.order(cartId, total, { orderId, email: `buyer-${buyer}-${turn}@example.com` }),
        { kind: 'visitor' },
      );
      if ('done' in outcome) acknowledged.push(orderId);
      return 'done' in outcome;
    });
    await settle(s.orgId);
    const orders = await s.read((db) => db.salesOrder.findMany({ select: { id: true } }));
    const levels = await s.read((db) => db.stockLevel.findMany());
    const exact =
      orders.length === acknowledged.length &&
      new Set(orders.map((o) => o.id)).size === acknowledged.length &&
      acknowledged.every((id) => orders.some((o) => o.id === id));
    const reserved = levels.reduce((sum, l) => sum + Number(l.reserved), 0);
    report({
      name: 'orders placed (basket + order)',
      unit: 'orders/s',
      value: ours.done / ours.seconds,
      baseline: floor.done / floor.seconds,
      target: null,
    });
    report({
      name: 'tries answered, refusals included',
      unit: 'tries/s',
      value: ours.ms.length / ours.seconds,
      baseline: floor.ms.length / floor.seconds,
      target: null,
    });
    report({
      name: 'basket + order, p95',
      unit: 'ms',
      value: percentile(ours.ms, 0.95),
      baseline: percentile(floor.ms, 0.95),
      target: null,
    });
    report({
      name: 'units sold, never more than stock',
      unit: 'units',
      value: reserved,
      baseline: PRODUCTS * STOCK,
      target: -1,
    });
    report({
      name: 'acknowledged orders that exist exactly once',
      unit: 'orders',
      value: exact ? acknowledged.length : 0,
      baseline: acknowledged.length,
      target: 1,
    });
  },
};
