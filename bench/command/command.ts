import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { everyone } from '../../src/server/kernel/actor';
import { command } from '../../src/server/kernel/command';
import { event } from '../../src/server/kernel/event';
import { projection } from '../../src/server/kernel/projection';
import { register } from '../../src/server/kernel/registry';
import { run } from '../../src/server/kernel/run';
import { stream } from '../../src/server/kernel/stream';
import { emmettProcess } from '../emmett';
import { type Bench, closedLoop, median } from '../figure';

const ROUNDS = 4;
const MS = 2500;

const CoinsAdded = event('bench.coins-added', z.object({ tillId: z.string(), coins: z.int(), note: z.string() }));
const till = stream({
  type: 'bench',
  events: [CoinsAdded],
  initial: { coins: 0 },
  evolve: (s, e) => ({ coins: s.coins + e.data.coins }),
});
const add = command({
  name: 'bench.add',
  input: z.object({ tillId: z.string(), coins: z.int(), note: z.string() }),
  allow: [everyone],
  stream: till,
  id: (i) => i.tillId,
  decide: (_, i) => [CoinsAdded(i)],
});
const tills = projection<{ id: string; coins: number }>({
  name: 'bench-till',
  table: 'bench_till',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      CoinsAdded,
      (e) => ({ id: e.data.tillId }),
      (row, e) => ({ id: e.data.tillId, coins: (row?.coins ?? 0) + e.data.coins }),
    ),
  ],
});

export const bench: Bench = {
  what: 'commands per second through `run` (check, read state, decide, record, one inline projection row), one organisation',
  async run(report) {
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    await owner.query(
      `create table bench_till ("orgId" uuid, id text, coins int not null, version int, "lastEventId" uuid, primary key ("orgId", id)); select secure_table('bench_till', '{*}')`,
    );
    await owner.end();
    register({ name: 'bench', projections: [tills] });
    const orgId = randomUUID();
    let round = 0;
    const ours = (clients: number) => {
      const r = ++round;
      return closedLoop(clients, MS, async (c, turn) => {
        const outcome = await run(
          add,
          { tillId: `r${r}c${c}-${Math.floor(turn / 20)}`, coins: 1, note: 'x'.repeat(150) },
          { orgId, actor: { kind: 'system', name: 'bench' } },
        );
        if (!('done' in outcome)) throw new Error(outcome.message);
      });
    };
    const emmett = emmettProcess();
    await emmett.measure('command', 4, 500);
    await ours(8);
    for (const clients of [1, 8, 32]) {
      const rounds: { ours: number; emmett: number }[] = [];
      for (let i = 0; i < ROUNDS; i++)
        rounds.push({ ours: await ours(clients), emmett: await emmett.measure('command', clients, MS) });
      report({
        name: `command with inline projection, ${clients} client(s), against Emmett`,
        unit: 'commands/s',
        value: median(rounds.map((r) => r.ours)),
        baseline: median(rounds.map((r) => r.emmett)),
        ratio: median(rounds.map((r) => r.ours / r.emmett)),
        target: clients === 32 ? 7 : null,
      });
    }
    emmett.stop();
  },
};
