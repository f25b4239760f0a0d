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

/** The same into tables of the log's own columns and indexes, without what it promises: order, policies, retries that are found. */
const SHAPED = `with s as (insert into shaped_stream as f ("orgId", "streamId", "streamType", version) values ($1, $2, 'bench', 1)
    on conflict ("orgId", "streamId") do update set version = f.version + 1 where f.version = $3 returning version)
  insert into shaped_event ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, meta, "createdBy", "createdAt")
  select $1, nextval('shaped_position'), $4, 'bench', $2, s.version, $5, 1, $6, $7, 'system:bench', now() from s returning position`;

export const bench: Bench = {
  what: 'events appended per second on one organisation, one event per append, each client its own stream',
  async run(report) {
    const floor = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 32 });
    await floor.query(`create table floor_stream (id text primary key, version int not null) with (fillfactor = 70);
      create table floor_event (position bigserial primary key, stream text, version int, id uuid, type text, data jsonb, meta jsonb, at timestamptz, unique (stream, version));
      create table shaped_stream (like es_stream including all) with (fillfactor = 70);
      create table shaped_event (like events including all);
      create sequence shaped_position`);
    const orgId = randomUUID();
    const data = (id: string) => ({ tillId: id, coins: 1, note: 'x'.repeat(150) });
    const meta = (id: string) => ({ actor: 'system:bench', correlation: id });
    let round = 0;
    const statement = (name: string, text: string, before: unknown[]) => (clients: number) => {
      const r = ++round;
      return closedLoop(clients, MS, async (c, turn) => {
        const id = `r${r}c${c}`;
        const event = [id, turn, randomUUID(), 'bench.added', JSON.stringify(data(id)), JSON.stringify(meta(id))];
        const { rowCount } = await floor.query({ name, text, values: [...before, ...event] });
        if (rowCount !== 1) throw new Error(`${name}: version conflict`);
      });
    };
    const raw = statement('floor', FLOOR, []);
    const shaped = statement('shaped', SHAPED, [orgId]);
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
    for (const warm of [raw, ours, shaped]) await warm(8);
    for (const clients of [1, 8, 32]) {
      const contestants = {
        raw,
        ours,
        shaped,
        emmett: (n: number) => emmett.measure('append', n, MS),
      };
      type Name = keyof typeof contestants;
      const rounds: Record<Name, number>[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        const round = {} as Record<Name, number>; // filled below, name by name
        const names = Object.keys(contestants) as Name[]; // its own names
        for (const name of i % 2 ? names : names.reverse()) round[name] = await contestants[name](clients);
        rounds.push(round);
      }
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
        name: `append, ${clients} client(s), against one raw statement into tables of the log's shape`,
        unit: 'events/s',
        value,
        baseline: median(rounds.map((r) => r.shaped)),
        ratio: median(rounds.map((r) => r.ours / r.shaped)),
        target: null,
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
