import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { append } from '../../src/server/kernel/writer/coalesce';
import { emmettProcess } from '../emmett';
import { type Bench, closedLoop, median } from '../figure';

const ROUNDS = 4;
const MS = 2500;
// Targets of the design (../docs/decisions): against one prepared statement with a version check, many streams.
const TARGETS: Record<number, number> = { 1: 0.9, 8: 1.1, 32: 2 };

const FLOOR = `with s as (insert into floor_stream as f (id, version) values ($1, 1) on conflict (id) do update set version = f.version + 1 where f.version = $2 returning version)
  insert into floor_event (stream, version, id, type, data, meta, at) select $1, s.version, $3, $4, $5, $6, now() from s returning position`;

export const bench: Bench = {
  what: 'events appended per second on one organisation, one event per append, each client its own stream',
  async run(report) {
    const floor = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 32 });
    await floor.query(`create table floor_stream (id text primary key, version int not null) with (fillfactor = 70);
      create table floor_event (position bigserial primary key, stream text, version int, id uuid, type text, data jsonb, meta jsonb, at timestamptz, unique (stream, version))`);
    const orgId = randomUUID();
    const data = (id: string) => ({ tillId: id, coins: 1, note: 'x'.repeat(150) });
    const meta = (id: string) => ({ actor: 'system:bench', correlation: id });
    let round = 0;
    const raw = (clients: number) => {
      const r = ++round;
      return closedLoop(clients, MS, async (c, turn) => {
        const id = `r${r}c${c}`;
        const { rowCount } = await floor.query({
          name: 'floor',
          text: FLOOR,
          values: [id, turn, randomUUID(), 'bench.added', JSON.stringify(data(id)), JSON.stringify(meta(id))],
        });
        if (rowCount !== 1) throw new Error('floor: version conflict');
      });
    };
    const ours = (clients: number) => {
      const r = ++round;
      return closedLoop(clients, MS, async (c, turn) => {
        const id = `r${r}c${c}`;
        const { outcome } = await append(orgId, {
          stream: id,
          streamType: 'bench',
          expected: turn,
          by: 'system:bench',
          events: [{ type: 'bench.added', data: data(id), meta: meta(id) }],
        });
        if (outcome !== 'done') throw new Error(`append: ${outcome}`);
      });
    };
    const emmett = emmettProcess();
    await emmett.measure('append', 4, 500);
    await raw(8);
    await ours(8);
    for (const clients of [1, 8, 32]) {
      const rounds: { raw: number; ours: number; emmett: number }[] = [];
      for (let i = 0; i < ROUNDS; i++)
        rounds.push(
          i % 2
            ? {
                raw: await raw(clients),
                ours: await ours(clients),
                emmett: await emmett.measure('append', clients, MS),
              }
            : {
                ours: await ours(clients),
                emmett: await emmett.measure('append', clients, MS),
                raw: await raw(clients),
              },
        );
      const value = median(rounds.map((r) => r.ours));
      report({
        name: `append, ${clients} client(s), against one raw statement`,
        unit: 'events/s',
        value,
        baseline: median(rounds.map((r) => r.raw)),
        ratio: median(rounds.map((r) => r.ours / r.raw)),
        target: TARGETS[clients]!,
      });
      report({
        name: `append, ${clients} client(s), against Emmett 0.42`,
        unit: 'events/s',
        value,
        baseline: median(rounds.map((r) => r.emmett)),
        ratio: median(rounds.map((r) => r.ours / r.emmett)),
        target: null,
      });
    }
    emmett.stop();
    await floor.end();
  },
};
