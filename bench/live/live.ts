import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { eventStream } from '../../src/server/kernel/http/event-stream';
import { type Bench, percentile } from '../figure';
import { instant } from './instant';

const SHORT = process.argv.includes('--small');
const SECONDS = SHORT ? 4 : 20;
/** Writers at rest: one event after another; at load: eight at once. */
const LOADS = [
  { clients: 1, pauseMs: 20 },
  { clients: 8, pauseMs: 5 },
];

/** Reads a stream of server-sent events; tells each position as it comes. */
async function follow(response: Response, hear: (position: number) => void) {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  for (let rest = ''; ; ) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const id = /^id: (\d+)\ndata: \{/.exec(part)?.[1];
      if (id) hear(Number(id));
    }
  }
}

export const bench: Bench = {
  what: 'from the commit of an event in one process to the server-sent event read in another',
  async run(report) {
    for (const { clients, pauseMs } of LOADS) {
      const orgId = randomUUID();
      const heard = new Map<number, number>();
      const leave = new AbortController();
      const request = new Request('http://localhost/events', { signal: leave.signal });
      const stream = eventStream(request, { orgId, slice: { after: 0 }, data: (e) => ({ id: e.id }), each: true });
      const reading = follow(stream, (position) => heard.set(position, instant()));
      await new Promise((next) => setTimeout(next, 500)); // until it listens
      const writer = fork(`${import.meta.dirname}/writer.ts`, {
        execArgv: ['--import', 'tsx'],
        env: {
          ...process.env,
          BENCH_ORG: orgId,
          BENCH_CLIENTS: `${clients}`,
          BENCH_PAUSE: `${pauseMs}`,
          BENCH_SECONDS: `${SECONDS}`,
        },
      });
      const [committed] = (await once(writer, 'message')) as [[position: number, at: number][]]; // as writer.ts sends it
      for (let wait = 0; heard.size < committed.length && wait < 100; wait++)
        await new Promise((next) => setTimeout(next, 50));
      leave.abort();
      await reading;
      // What was read before its writer had noted the commit says nothing of how long it took: it is left out.
      const took = committed.flatMap(([position, at]) => {
        const ms = (heard.get(position) ?? Number.NaN) - at;
        return ms >= 0 ? [ms] : [];
      });
      const name = `${clients} writer${clients > 1 ? 's' : ''}, ${committed.length} events`;
      report({
        name: `commit to reader, median, ${name}`,
        unit: 'ms',
        value: percentile(took, 0.5),
        baseline: 2,
        target: -1,
      });
      report({
        name: `commit to reader, 99th percentile, ${name}`,
        unit: 'ms',
        value: percentile(took, 0.99),
        baseline: 20,
        target: -1,
      });
      report({
        name: `events read, of those committed, ${name}`,
        unit: 'events',
        value: heard.size,
        baseline: committed.length,
        target: 1,
      });
    }
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from pg_proc where pronamespace = 'public'::regnamespace and prosrc ilike '%notify%'`,
    );
    await owner.end();
    report({
      name: 'functions of the database that notify inside a write',
      unit: 'functions',
      value: rows[0]!.n,
      baseline: 1,
      target: -0.001,
    });
  },
};
