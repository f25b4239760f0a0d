import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Middleware } from 'inngest';
import pg from 'pg';
import { report } from '@/server/kernel/observe/faults';

type Step = { runId: string; stepId: string };
type Entry = { status: 'running' | 'done'; result: unknown };

/** How long a silent holder keeps a step: a body cut off by a crash is tried again after this. */
const LEASE_MS = 15_000;
const LOOK_MS = 200;
const KEEP_DAYS = 7;

// Takes the lease of a step that nobody works on: a new one, or one whose holder stopped beating. It need not be on disk before the
// body runs: whatever the body and its result write is, and the lease with it, in the log's order.
const TAKE = `
  insert into step_journal.entry as it ("runId", "stepId", owner, "leaseUntil")
  select $1::text, $2::text, $3::uuid, clock_timestamp() + $4 * interval '1 ms'
  from (select set_config('synchronous_commit', 'off', true)) quick
  on conflict ("runId", "stepId") do update set owner = excluded.owner, "leaseUntil" = excluded."leaseUntil"
  where it.status = 'running' and it."leaseUntil" < clock_timestamp()`;
const READ = 'select status, result from step_journal.entry where "runId" = $1 and "stepId" = $2';
const BEAT = `
  update step_journal.entry set "leaseUntil" = clock_timestamp() + $4 * interval '1 ms'
  where "runId" = $1 and "stepId" = $2 and owner = $3 and status = 'running'`;
const STORE = `
  update step_journal.entry set status = 'done', result = $3, "finishedAt" = clock_timestamp()
  where "runId" = $1 and "stepId" = $2 and status = 'running'`;
const DROP = `
  delete from step_journal.entry where "runId" = $1 and "stepId" = $2 and owner = $3 and status = 'running'`;
const PRUNE = `
  delete from step_journal.entry where ("runId", "stepId") in (
    select "runId", "stepId" from step_journal.entry
    where "leaseUntil" < now() - interval '${KEEP_DAYS} days' limit 500)`;

/**
 * Runs a step's body at most to one successful end, whoever delivers it how often: a stored result is returned without running
 * the body, and two deliveries never run it at the same time. A body that throws leaves nothing behind and may be tried again.
 */
export async function journaled(
  pool: pg.Pool,
  { runId, stepId }: Step,
  body: () => Promise<unknown>,
  leaseMs = LEASE_MS,
): Promise<unknown> {
  const owner = randomUUID();
  for (;;) {
    const taken = await pool.query(TAKE, [runId, stepId, owner, leaseMs]);
    if (taken.rowCount) break;
    const { rows } = await pool.query<Entry>(READ, [runId, stepId]);
    if (rows[0]?.status === 'done') return rows[0].result;
    await sleep(LOOK_MS);
  }
  const beat = setInterval(() => void pool.query(BEAT, [runId, stepId, owner, leaseMs]).catch(() => {}), leaseMs / 4);
  try {
    const result = await body();
    return await store(pool, { runId, stepId }, result);
  } catch (error) {
    // When this fails too, the lease runs out by itself.
    await pool.query(DROP, [runId, stepId, owner]).catch(() => {});
    throw error;
  } finally {
    clearInterval(beat);
    if (Math.random() < 0.002) void pool.query(PRUNE).catch(() => {});
  }
}

async function store(pool: pg.Pool, { runId, stepId }: Step, result: unknown): Promise<unknown> {
  const json = JSON.stringify(result ?? null);
  for (let round = 1; ; round++) {
    try {
      const stored = await pool.query(STORE, [runId, stepId, json]);
      if (stored.rowCount) return result;
      break;
    } catch (error) {
      // The body has had its effect: losing the note of it is better than failing the step, which would repeat the body.
      if (round === 5) {
        report('step journal', error, { runId });
        return result;
      }
      await sleep(100 * 2 ** round);
    }
  }
  // A holder that overslept its lease was overtaken: the first to finish counts.
  const { rows } = await pool.query<Entry>(READ, [runId, stepId]);
  return rows[0]?.status === 'done' ? rows[0].result : result;
}

/** The journal as Inngest middleware; `pool` is asked for at the first step, so importing a client opens no connection. */
export function stepJournal(pool: () => pg.Pool, { leaseMs = LEASE_MS } = {}): Middleware.Class {
  return class extends Middleware.BaseMiddleware {
    readonly id = 'step-journal';

    override wrapStepHandler({ ctx, next, stepInfo }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
      return journaled(pool(), { runId: ctx.runId, stepId: stepInfo.hashedId }, next, leaseMs);
    }
  };
}

let shared: pg.Pool | undefined;

/** The application's own pool for the journal, as the role `jovey_app`. Throws when APP_DATABASE_URL is not set. */
export function journalPool(): pg.Pool {
  if (!shared) {
    const connectionString = process.env.APP_DATABASE_URL;
    if (!connectionString) throw new Error('APP_DATABASE_URL must be set for the step journal.');
    shared = new pg.Pool({ connectionString, max: 6, application_name: 'jovey-journal' });
    shared.on('error', () => {});
  }
  return shared;
}
