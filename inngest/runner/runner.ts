import type http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner as Worker } from 'graphile-worker';
import { listen } from './api/server';
import { syncFunctions } from './core/catalogue';
import { tick } from './core/cron';
import { deliver } from './core/deliver';
import { handleEvent } from './core/events';
import { prune } from './core/prune';
import { expireWait } from './core/waits';
import { openPool } from './database';
import type { Engine } from './engine';
import { lead } from './leader';
import { migrateQueue, recoverJobs, work } from './queue';
import type { Settings } from './settings';
import { migrate } from './tables';

const PRUNE_MS = 60 * 60 * 1000;
const FIRST_SYNC_MS = 500;
const GRACE_MS = 8_000;
const CONTROL_JOBS = 4;

export type RunningRunner = { stop: () => Promise<void> };
type Options = { log: (line: string) => void; lost: (reason: string) => void; signal?: AbortSignal };

/**
 * Starts the runner: takes the lead (or waits for it), listens, and works once the application has told its functions. Events
 * are accepted from the first moment. Resolves when it listens; undefined when `signal` ended the wait for the lead.
 */
export async function startRunner(
  settings: Settings,
  { log, lost, signal }: Options,
): Promise<RunningRunner | undefined> {
  const stopping = new AbortController();
  const standby = () => log('another runner leads; standing by');
  const leadership = await lead(settings.databaseUrl, { signal: signal ?? stopping.signal, lost, standby });
  if (!leadership) return undefined;
  const pool = openPool(settings.databaseUrl, log);
  const sync = { at: undefined, ok: false, functions: 0, error: undefined, refusals: [] };
  const engine: Engine = {
    ...{
      settings,
      pool,
      log,
      sync,
      catalogue: new Map(),
      resyncDue: false,
      inFlight: new Set(),
      stopping: stopping.signal,
    },
  };
  await migrate(leadership.client);
  await migrateQueue(pool);
  // Only the leader works, so whatever a dead runner held is free.
  await recoverJobs(pool);
  await pool.query('truncate inngest_embedded.slot');
  await pool.query('update inngest_embedded.call set "waitingFor" = null where "waitingFor" is not null');
  const server = await listen(engine);
  log(`listening on ${settings.baseUrl.origin}, driving ${settings.serveUrl}`);
  const running = keepWorking(engine, stopping.signal);
  return {
    stop: async () => {
      await Promise.race([running.drain(), sleep(GRACE_MS)]);
      stopping.abort();
      await running.end();
      await closeServer(server);
      await pool.end();
      await leadership.release();
    },
  };
}

/** Syncs until the application answers, then works and syncs again in the background. */
function keepWorking(engine: Engine, signal: AbortSignal) {
  const drained = new AbortController();
  const ended = AbortSignal.any([signal, drained.signal]);
  const workers: Worker[] = [];
  const pause = (ms: number) => sleep(ms, undefined, { signal: ended }).catch(() => {});
  const loop = (async () => {
    while (!ended.aborted && !(await syncFunctions(engine))) await pause(FIRST_SYNC_MS);
    if (ended.aborted) return;
    workers.push(...(await startWorkers(engine)));
    while (!ended.aborted) {
      await pause(engine.settings.syncEveryMs);
      if (!ended.aborted) await syncFunctions(engine);
    }
  })();
  const pruning = setInterval(() => {
    prune(engine).catch((error: Error) => engine.log(`pruning failed: ${error.message}`));
  }, PRUNE_MS);
  let stopped: Promise<unknown> | undefined;
  const drain = () => {
    drained.abort();
    clearInterval(pruning);
    stopped ??= loop.then(() => Promise.allSettled(workers.map((worker) => worker.stop())));
    return stopped;
  };
  return { drain, end: drain };
}

function startWorkers(engine: Engine): Promise<Worker[]> {
  const { pool, log, settings } = engine;
  // Two sets of workers: long steps must never hold up events, timers and crons.
  return Promise.all([
    work(pool, { call: (key) => deliver(engine, key) }, settings.parallelCalls, log),
    work(
      pool,
      {
        event: (key) => handleEvent(engine, key),
        wait: (key) => expireWait(engine, key),
        cron: (key) => tick(engine, key),
      },
      CONTROL_JOBS,
      log,
    ),
  ]);
}

function closeServer(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
