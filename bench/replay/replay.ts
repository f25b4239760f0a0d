import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { readPool } from '../../src/server/kernel/database/pools';
import { asSystem } from '../../src/server/kernel/database/scope';
import { event } from '../../src/server/kernel/event';
import { fillFork } from '../../src/server/kernel/fork/fill';
import { dropFork, enterFork, openFork } from '../../src/server/kernel/fork/fork';
import { logFaults } from '../../src/server/kernel/fork/log-faults';
import { rebuildProjections } from '../../src/server/kernel/fork/rebuild';
import { projection } from '../../src/server/kernel/projection';
import { register } from '../../src/server/kernel/registry';
import { type Bench, median } from '../figure';
import { againstEmmett } from './against-emmett';

/** `--million`: 1,000,000 events instead of 100,000; one round, and only what grows with the log. */
const MANY = process.argv.includes('--million');
const EVENTS = MANY ? 1_000_000 : 100_000;
const PER_STREAM = 50;
const ROUNDS = MANY ? 1 : 5;

const Item = z.object({
  cartId: z.string(),
  productId: z.string(),
  quantity: z.int(),
  priceMinor: z.int(),
  note: z.string(),
});
const ItemAdded = event('bench.item-added', Item);
const Confirmed = event('bench.confirmed', Item);
type Row = { id: string; items: number; totalMinor: number; confirmed: boolean; changedAt: string };
const carts = projection<Row>({
  name: 'bench-cart',
  table: 'bench_cart',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      ItemAdded,
      (e) => ({ id: e.data.cartId }),
      (row, e) => ({
        id: e.data.cartId,
        items: (row?.items ?? 0) + e.data.quantity,
        totalMinor: (row?.totalMinor ?? 0) + e.data.quantity * e.data.priceMinor,
        confirmed: false,
        changedAt: e.at,
      }),
    ),
    on(
      Confirmed,
      (e) => ({ id: e.data.cartId }),
      (row, e) => row && { ...row, confirmed: true, changedAt: e.at },
    ),
  ],
});

/** The rows as a plain reader has them: keyset pages of 5,000, columns as they are, nothing done with them. */
async function readAll(orgId: string) {
  let after = 0;
  for (;;) {
    const { rows } = await asSystem(orgId, () =>
      readPool().query({
        name: 'floor',
        text: 'select position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "createdBy", "createdAt" from events where "orgId" = $1 and position > $2 order by position limit 5000',
        values: [orgId, after],
        rowMode: 'array',
      }),
    );
    if (rows.length === 0) return;
    after = Number((rows.at(-1) as unknown[])[0]);
  }
}

/** Writes the log by one statement: how it came to be is not measured here. */
async function history(owner: pg.Client, orgId: string) {
  await owner.query(
    `insert into events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, meta, "correlationId", "createdBy", "createdAt")
     select $1, n, gen_random_uuid(), 'cart', 'cart-' || lpad((g.s)::text, 12, '0'), (n - 1) / $3::int + 1 - ((n - 1) / $3::int / $2::int) * $2::int,
       case when (n - 1) / $3::int % $2::int = $2::int - 1 then 'bench.confirmed' else 'bench.item-added' end, 1,
       jsonb_build_object('cartId', lpad((g.s)::text, 12, '0'), 'productId', 'JV-CP-550', 'quantity', 1 + n % 4, 'priceMinor', 1000 + n % 777, 'note', repeat('x', 100)),
       jsonb_build_object('command', 'bench.add', 'correlationId', n::text), n::text, 'system:bench', now() - interval '1 day' + n * interval '1 millisecond'
     from (select n, (n - 1) % $3::int as s from generate_series(1, $4::int) n) g`,
    [orgId, PER_STREAM, EVENTS / PER_STREAM, EVENTS],
  );
  await owner.query(
    `insert into es_stream select "orgId", "streamId", 'cart', max(version) from events where "orgId" = $1 group by 1, 2`,
    [orgId],
  );
  await owner.query(`insert into es_head values ($1, $2, now())`, [orgId, EVENTS]);
  await owner.query('vacuum analyze events');
}

const seconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** The most memory held while some work was done, in MiB over what was held before. */
async function peak<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const done = await work();
  clearInterval(timer);
  return [done, (most - before) / 2 ** 20];
}

export const bench: Bench = {
  what: `building a table anew from ${EVENTS.toLocaleString('en-US')} events (read, fold, write, index), one organisation`,
  async run(report) {
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    await owner.query(
      `create table bench_cart ("orgId" uuid, id text, items int not null, "totalMinor" bigint not null, confirmed boolean not null, "changedAt" timestamptz not null, version int, "lastEventId" uuid, primary key ("orgId", id));
       create index on bench_cart ("orgId", "changedAt"); select secure_table('bench_cart', '{*}')`,
    );
    register({ name: 'bench', projections: [carts] });
    const orgId = randomUUID();
    await history(owner, orgId);

    const build = async () => {
      const fork = await enterFork(orgId, 'check', EVENTS);
      await openFork(fork, [carts]);
      const took = await seconds(() => fillFork(fork, [carts]));
      await dropFork(fork);
      return took;
    };
    if (!MANY) await readAll(orgId).then(build);
    const rounds: { floor: number; ours: number }[] = [];
    let memory = 0;
    for (let i = 0; i < ROUNDS; i++) {
      const floor = await seconds(() => readAll(orgId));
      const [ours, held] = await peak(build);
      rounds.push({ floor, ours });
      memory = Math.max(memory, held);
    }
    report({
      name: `rebuild of ${EVENTS.toLocaleString('en-US')} events, against merely reading the rows`,
      unit: 'events/s',
      value: EVENTS / median(rounds.map((r) => r.ours)),
      baseline: EVENTS / median(rounds.map((r) => r.floor)),
      ratio: median(rounds.map((r) => r.floor / r.ours)),
      target: 0.85,
    });
    report({
      name: 'memory while rebuilding, over the idle process',
      unit: 'MiB',
      value: memory,
      baseline: 512,
      target: -1,
    });

    const verified = await seconds(() => logFaults(orgId));
    report({
      name: 'check of the log by itself',
      unit: 'events/s',
      value: EVENTS / verified,
      baseline: 50_000,
      target: 1,
    });
    if (MANY) return owner.end();

    const [spilled] = await peak(async () => {
      const fork = await enterFork(orgId, 'check', EVENTS);
      await openFork(fork, [carts]);
      const took = await seconds(() => fillFork(fork, [carts], { mostRows: EVENTS / PER_STREAM / 4 }));
      await dropFork(fork);
      return took;
    });
    report({
      name: 'the same where a quarter of the rows fits into memory',
      unit: 'events/s',
      value: EVENTS / spilled,
      baseline: EVENTS / median(rounds.map((r) => r.ours)),
      target: null,
    });
    const [swapped] = await rebuildProjections(orgId, [carts]);
    report({
      name: 'writers held at most while all rows are swapped in',
      unit: 'ms',
      value: swapped!.heldMs,
      baseline: 1000,
      target: -1,
    });
    await againstEmmett(report, async () => EVENTS / (await seconds(() => rebuildProjections(orgId, [carts]))));
    await owner.end();
  },
};
