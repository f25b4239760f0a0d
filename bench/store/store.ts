import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { db, writePool } from '../../src/server/kernel/database/pools';
import { asSystem } from '../../src/server/kernel/database/scope';
import { event } from '../../src/server/kernel/event';
import { readLog } from '../../src/server/kernel/log';
import { type StreamDef, stream } from '../../src/server/kernel/stream';
import { append } from '../../src/server/kernel/writer/coalesce';
import { open } from '../../src/server/kernel/writer/open';
import { Workspace } from '../../src/server/kernel/writer/workspace';
import { type Bench, closedLoop, median } from '../figure';
import { data, floor, meta } from '../floor';

const SHORT = process.argv.includes('--small');
const ROUNDS = SHORT ? 3 : 7;
const MS = SHORT ? 700 : 2000;
const LENGTH = 1000;
const TAIL = 100;

const Added = event('bench.added', z.object({ tillId: z.string(), coins: z.int(), note: z.string() }));
const purse = stream({
  type: 'bench',
  events: [Added],
  initial: 0,
  evolve: (coins: number, e) => coins + e.data.coins,
});

/** Each contestant in turn, in both orders, so that nobody always goes first. */
async function rounds<Name extends string>(contestants: Record<Name, () => Promise<number>>) {
  const names = Object.keys(contestants) as Name[]; // the record's own names
  const found: Record<Name, number>[] = [];
  for (const name of names) await contestants[name]();
  for (let i = 0; i < ROUNDS; i++) {
    const round = {} as Record<Name, number>; // filled below, name by name
    for (const name of i % 2 ? names : [...names].reverse()) round[name] = await contestants[name]();
    found.push(round);
  }
  return {
    of: (name: Name) => median(found.map((r) => r[name])),
    ratio: (a: Name, b: Name) => median(found.map((r) => r[a] / r[b])),
  };
}

const APPEND_ONE = `select outcome from es_append_one($1::uuid, $2, 'bench', $3::int, null, $4::uuid, 'bench.added', 1::smallint, $5::jsonb, null, null, $6::jsonb, 'system:bench')`;
const appendValues = (orgId: string, stream: string, version: number) => [
  orgId,
  stream,
  version,
  randomUUID(),
  data(stream),
  meta(stream),
];

/** The usual recipe with an ORM: an interactive transaction that says who asks, then row by row by the model's own calls. */
const recipe = (orgId: string, stream: string, version: number) =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.org_id', ${orgId}, true), set_config('app.actor_kind', 'system', true)`;
    const head = await tx.esHead.upsert({
      where: { orgId },
      create: { orgId, position: 1 },
      update: { position: { increment: 1 } },
    });
    if (version === 0) await tx.esStream.create({ data: { orgId, streamId: stream, streamType: 'bench', version: 1 } });
    else
      await tx.esStream.update({
        where: { orgId_streamId: { orgId, streamId: stream }, version },
        data: { version: version + 1 },
      });
    await tx.event.create({
      data: {
        orgId,
        position: head.position,
        id: randomUUID(),
        streamType: 'bench',
        streamId: stream,
        version: version + 1,
        type: 'bench.added',
        schemaVersion: 1,
        data: data(stream),
        meta: meta(stream),
        createdBy: 'system:bench',
        createdAt: new Date(),
      },
    });
  });

export const bench: Bench = {
  what: 'ten events per append; a stream of 1,000 events read, and what is kept of it; the cost of row-level security and of an ORM',
  async run(report) {
    const raw = await floor();
    const owner = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
    let loop = 0;
    /** One loop, each client on a stream of its own for the whole round. */
    const streams = (clients: number, work: (stream: string, turn: number) => Promise<unknown>) => async () => {
      const n = ++loop;
      return closedLoop(clients, MS, (c, turn) => work(`l${n}c${c}`, turn));
    };

    const orgId = randomUUID();
    const ten = await rounds({
      raw: streams(32, (stream, turn) => raw.append(stream, turn * 10, 10)),
      ours: streams(32, async (stream, turn) => {
        const event = { type: 'bench.added', data: data(stream), meta: meta(stream) };
        const { outcome } = await append(orgId, {
          stream,
          streamType: 'bench',
          expected: turn * 10,
          by: 'system:bench',
          events: Array(10).fill(event),
        });
        if (outcome !== 'done') throw new Error(`append: ${outcome}`);
      }),
    });
    report({
      name: 'append, 32 clients, ten events each, against one raw statement',
      unit: 'appends/s',
      value: ten.of('ours'),
      baseline: ten.of('raw'),
      ratio: ten.ratio('ours', 'raw'),
      target: 0.95,
    });

    const long = 'long';
    const reading = randomUUID();
    await raw.append(long, 0, LENGTH);
    await append(reading, {
      stream: long,
      streamType: 'bench',
      expected: 0,
      by: 'system:bench',
      events: Array.from({ length: LENGTH }, () => ({ type: 'bench.added', data: data(long), meta: meta(long) })),
    });
    const sum = (coins: number, e: { data: unknown }) => coins + (e.data as { coins: number }).coins; // as data() made it
    /** What a command does on a stream of which its process has kept so much: the lock, the head, and the tail, folded. */
    const opened = async (known: number) => {
      const client = await writePool().connect();
      try {
        const held = new Map([[long, { def: purse as StreamDef, version: known, state: known }]]);
        const [, { now, head, tail }] = await Promise.all([
          client.query('begin'),
          open(client, reading, held, []),
          client.query('rollback'),
        ]);
        const workspace = new Workspace(reading, now, head);
        workspace.load(held, tail, new Map());
        if (workspace.version(long) !== LENGTH || workspace.state(long) !== LENGTH) throw new Error('opened: not all');
      } finally {
        client.release();
      }
    };
    const reads = await rounds({
      raw: streams(1, async () => {
        const { rows } = await raw.read(long);
        if (rows.reduce(sum, 0) !== LENGTH) throw new Error('read: not all');
      }),
      whole: streams(1, async () => {
        const events = await readLog(reading, { stream: long, limit: LENGTH });
        if (events.reduce(sum, 0) !== LENGTH) throw new Error('read: not all');
      }),
      folded: streams(1, () => opened(0)),
      kept: streams(1, () => opened(LENGTH - TAIL)),
    });
    report({
      name: 'a stream of 1,000 events read and folded as a command does, against its raw rows',
      unit: 'reads/s',
      value: reads.of('folded'),
      baseline: reads.of('raw'),
      ratio: reads.ratio('folded', 'raw'),
      target: 1.8,
    });
    report({
      name: 'the same as whole events for a reader, with who, when and metadata',
      unit: 'reads/s',
      value: reads.of('whole'),
      baseline: reads.of('raw'),
      ratio: reads.ratio('whole', 'raw'),
      target: null,
    });
    report({
      name: 'the same where its state is kept, with a tail of 100 to read',
      unit: 'reads/s',
      value: reads.of('kept'),
      baseline: reads.of('raw'),
      ratio: reads.ratio('kept', 'raw'),
      target: 10,
    });

    const [walled, unwalled, viaQuery, viaRecipe] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const appending = (pool: pg.Pool, org: string) =>
      streams(1, async (stream, turn) => {
        const { rows } = await pool.query({ name: 'one', text: APPEND_ONE, values: appendValues(org, stream, turn) });
        if (rows[0].outcome !== 'done') throw new Error('append: conflict');
      });
    const ways = await rounds({
      walled: appending(writePool(), walled),
      unwalled: appending(owner, unwalled),
      prisma: streams(1, (stream, turn) =>
        asSystem(viaQuery, () => db.$queryRawUnsafe(APPEND_ONE, ...appendValues(viaQuery, stream, turn))),
      ),
      recipe: streams(1, (stream, turn) => asSystem(viaRecipe, () => recipe(viaRecipe, stream, turn))),
    });
    report({
      name: 'append under row-level security, against the same statement without',
      unit: 'events/s',
      value: ways.of('walled'),
      baseline: ways.of('unwalled'),
      ratio: ways.ratio('walled', 'unwalled'),
      target: 0.85,
    });
    report({
      name: "append, as the product does, against an ORM's interactive transaction",
      unit: 'events/s',
      value: ways.of('walled'),
      baseline: ways.of('recipe'),
      ratio: ways.ratio('walled', 'recipe'),
      target: 3.5,
    });
    report({
      name: "the same function by the ORM's raw query, against its interactive transaction",
      unit: 'events/s',
      value: ways.of('prisma'),
      baseline: ways.of('recipe'),
      ratio: ways.ratio('prisma', 'recipe'),
      target: 3.5,
    });
    await Promise.all([raw.pool.end(), owner.end()]);
  },
};
