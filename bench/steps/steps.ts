import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { driver } from '../../inngest/runner/conformance/driver';
import { type Child, freePort, freshDatabase, start } from '../../inngest/runner/conformance/processes';
import { callFunction } from '../../inngest/runner/sdk/client';
import { type Bench, median, type Report } from '../figure';

const STEPS = 60;
const ROUNDS = 5;
const RUNS = 300;
const CALLS = 150;

type System = { app: Child; runner: Child; baseUrl: string; serveUrl: URL; signingKey: string; eventKey: string };

async function boot(): Promise<System> {
  const [runnerPort, appPort, databaseUrl] = [await freePort(), await freePort(), await freshDatabase()];
  const [signingKey, eventKey] = [`signkey-prod-${randomBytes(32).toString('hex')}`, randomBytes(16).toString('hex')];
  const baseUrl = `http://127.0.0.1:${runnerPort}`;
  const serveUrl = new URL(`http://127.0.0.1:${appPort}/api/inngest`);
  const env = {
    ...{ DATABASE_URL: databaseUrl, PORT: String(appPort), INNGEST_BASE_URL: baseUrl },
    ...{ INNGEST_SIGNING_KEY: signingKey, INNGEST_EVENT_KEY: eventKey },
    ...{ INNGEST_SERVE_URL: serveUrl.href, INNGEST_SERVE_ORIGIN: serveUrl.origin },
  };
  const app = await start(path.resolve(import.meta.dirname, 'app.ts'), env, 'ready');
  const runner = await start(path.resolve(import.meta.dirname, '../../inngest/runner/main.ts'), env, 'listening');
  for (const until = Date.now() + 20_000; !runner.output().includes('synced'); await sleep(20))
    if (Date.now() > until) throw new Error(`the runner did not sync:\n${runner.output()}`);
  return { app, runner, baseUrl, serveUrl, signingKey, eventKey };
}

/** Milliseconds of one signed call of the endpoint that runs a function without steps: what HTTP and the SDK alone cost. */
async function bareCall({ serveUrl, signingKey }: System): Promise<number> {
  const event = { name: 'bench/empty', data: {}, id: 'e', ts: Date.now() };
  const ctx = {
    ...{ run_id: `bare-${randomBytes(8).toString('hex')}`, attempt: 0, max_attempts: 1 },
    ...{ disable_immediate_execution: false, use_api: false, stack: { stack: [], current: 0 }, qi_id: 'q' },
  };
  const payload = { version: 2, event, events: [event], steps: {}, defers: {}, use_api: false, ctx };
  const from = performance.now();
  const answer = await callFunction(
    { serveUrl, signingKey },
    { fnId: 'bench-empty', stepId: 'step', payload, signal: new AbortController().signal },
  );
  if (answer.kind !== 'returned') throw new Error(`the bare call was answered ${JSON.stringify(answer)}`);
  return performance.now() - from;
}

const Chain = z.object({ ms: z.number(), steps: z.number() });

/** Milliseconds a durable step takes in a chain: from the end of one body to the end of the next. */
async function perStep(system: System, event: string): Promise<number> {
  const server = driver({ ...system, databaseUrl: '', stop: async () => {} });
  const { output } = await server.ended(await server.send(event, { steps: STEPS }));
  const { ms, steps } = Chain.parse(output);
  return ms / (steps - 1);
}

/** Runs of one step per second, all their events sent at once. */
async function runsPerSecond(system: System): Promise<number> {
  const server = driver({ ...system, databaseUrl: '', stop: async () => {} });
  const from = performance.now();
  const answer = await server.post(Array.from({ length: RUNS }, () => ({ name: 'bench/chain', data: { steps: 1 } })));
  const { ids } = z.object({ ids: z.array(z.string()) }).parse(await answer.json());
  for (const id of ids) await server.ended(id);
  return (RUNS * 1000) / (performance.now() - from);
}

async function measure(system: System, report: Report) {
  for (let i = 0; i < 30; i++) await bareCall(system);
  await perStep(system, 'bench/chain');
  const rounds: Record<'bare' | 'chained' | 'called' | 'runs', number>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const calls: number[] = [];
    for (let i = 0; i < CALLS; i++) calls.push(await bareCall(system));
    const bare = median(calls);
    const [chained, called] = [await perStep(system, 'bench/chain'), await perStep(system, 'bench/called')];
    rounds.push({ bare, chained, called, runs: await runsPerSecond(system) });
  }
  const of = (name: 'bare' | 'chained' | 'called' | 'runs') => median(rounds.map((r) => r[name]));
  const ratio = (name: 'chained' | 'called') => median(rounds.map((r) => r[name] / r.bare));
  const step = { unit: 'ms', baseline: of('bare') };
  report({
    name: 'a durable step (checkpointed), against a bare call',
    ...step,
    value: of('chained'),
    ratio: ratio('chained'),
    target: -5,
  });
  report({
    name: 'a durable step in a call of its own, against a bare call',
    ...step,
    value: of('called'),
    ratio: ratio('called'),
    target: -8,
  });
  report({
    name: 'runs of one step, all at once',
    unit: 'runs/s',
    value: of('runs'),
    baseline: 1000 / of('bare'),
    target: null,
  });
}

export const bench: Bench = {
  what: 'overhead of one durable step in the embedded runner, and runs per second, journal and signatures as in production',
  async run(report) {
    const system = await boot();
    try {
      await measure(system, report);
    } finally {
      await Promise.all([system.runner.kill(), system.app.kill()]);
    }
  },
};
