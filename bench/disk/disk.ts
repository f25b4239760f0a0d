import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { append } from '../../src/server/kernel/writer/coalesce';
import { emmettProcess } from '../emmett';
import { type Bench, closedLoop, median, percentile } from '../figure';
import { data, floor, meta } from '../floor';

const SHORT = process.argv.includes('--small');
const ROUNDS = SHORT ? 3 : 6;
const MS = SHORT ? 1000 : 2500;
const CLIENTS = 32;

export const bench: Bench = {
  what: 'appends on a disk that takes a millisecond to write, as those of clouds do: 32 clients on one organisation',
  async run(report) {
    const raw = await floor();
    // The first of a group that commits waits a millisecond with the log's lock in hand, then writes for all: a slow disk, to all alike.
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    await owner.query('alter system set commit_delay = 1000');
    await owner.query('alter system set commit_siblings = 0');
    await owner.query('select pg_reload_conf()');
    const lone = performance.now();
    for (let i = 0; i < 100; i++) await raw.append('probe', i, 1);
    const each = (performance.now() - lone) / 100;
    if (each < 1) throw new Error(`a commit takes ${each.toFixed(2)} ms: the disk is not slow`);

    const orgId = randomUUID();
    let round = 0;
    const ours = async () => {
      const r = ++round;
      const times: number[] = [];
      const rate = await closedLoop(CLIENTS, MS, async (c, turn) => {
        const id = `r${r}c${c}`;
        const start = performance.now();
        const { outcome } = await append(orgId, {
          stream: id,
          streamType: 'bench',
          expected: turn,
          by: 'system:bench',
          events: [{ type: 'bench.added', data: data(id), meta: meta(id) }],
        });
        if (outcome !== 'done') throw new Error(`append: ${outcome}`);
        times.push(performance.now() - start);
      });
      return { rate, p99: percentile(times, 0.99) };
    };
    const plain = () => {
      const r = ++round;
      return closedLoop(CLIENTS, MS, (c, turn) => raw.append(`r${r}c${c}`, turn, 1));
    };
    const emmett = emmettProcess();
    await emmett.measure('append', 4, 500);
    await plain();
    await ours();
    const rounds: { raw: number; ours: number; p99: number; emmett: number }[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const before = i % 2 ? await plain() : undefined;
      const { rate, p99 } = await ours();
      const theirs = await emmett.measure('append', CLIENTS, MS);
      rounds.push({ raw: before ?? (await plain()), ours: rate, p99, emmett: theirs });
    }
    emmett.stop();
    const value = median(rounds.map((r) => r.ours));
    report({
      name: 'append, 32 clients, a millisecond to write, against one raw statement',
      unit: 'events/s',
      value,
      baseline: median(rounds.map((r) => r.raw)),
      ratio: median(rounds.map((r) => r.ours / r.raw)),
      target: 1.6,
    });
    report({
      name: 'the same against Emmett 0.42',
      unit: 'events/s',
      value,
      baseline: median(rounds.map((r) => r.emmett)),
      ratio: median(rounds.map((r) => r.ours / r.emmett)),
      target: null,
    });
    report({
      name: 'the same, its 99th percentile, against 20 ms',
      unit: 'ms',
      value: median(rounds.map((r) => r.p99)),
      baseline: 20,
      target: -1,
    });
    await Promise.all([owner.end(), raw.pool.end()]);
  },
};
