import { type Tx, transaction } from '../database';
import type { Engine } from '../engine';
import { addJob } from '../queue';
import { callFunction } from '../sdk/client';
import { type CallRow, lockCall } from './calls';
import { syncFunctions } from './catalogue';
import { takeSlots } from './concurrency';
import type { Fn } from './configuration';
import type { RunRow } from './run-row';
import { settle } from './settle';
import type { StepResult } from './steps';

/** One delivery: the call as claimed, with the number that tells it from every other delivery of the same call. */
export type Delivery = { call: CallRow; run: RunRow; fn: Fn; gen: number; planOnly: boolean };

/** State larger than this is not sent; the SDK fetches it from the runner's API instead. */
const MAX_INLINE_BYTES = 4 * 1024 * 1024;

/** A function that left the application while a run of it was under way. */
const unknown = (id: string): Fn => ({
  id,
  attempts: 5,
  triggers: [],
  crons: [],
  idempotency: undefined,
  limits: [],
  cancels: [],
});

/** Works off one queued call: claim, HTTP call, settle. Doing it twice or late changes nothing. */
export async function deliver(engine: Engine, key: string): Promise<void> {
  if (engine.inFlight.has(key)) return;
  engine.inFlight.add(key);
  try {
    if (engine.resyncDue) await syncFunctions(engine);
    await attempt(engine, key);
  } finally {
    engine.inFlight.delete(key);
  }
}

async function attempt(engine: Engine, key: string): Promise<void> {
  const delivery = await transaction(engine.pool, (tx) => claim(engine, tx, key));
  if (!delivery) return;
  const answer = await callFunction(engine.settings, {
    fnId: delivery.fn.id,
    stepId: delivery.call.stepId ?? 'step',
    payload: await payloadOf(engine, delivery),
    signal: engine.stopping,
  });
  // A call cut short by our own stopping has no outcome: the next start delivers it again.
  if (engine.stopping.aborted) return;
  await settle(engine, delivery, answer);
}

// What is written here need not be on disk before the call goes out: everything written later is, with it, in the log's order.
const TAKE = `
  update inngest_embedded.call set gen = $2, "waitingFor" = null, "waitingSince" = null where key = $1
  returning (select count(*)::int from inngest_embedded.pending where pending."runId" = call."runId") as pending,
    set_config('synchronous_commit', 'off', true)`;

async function claim(engine: Engine, tx: Tx, key: string): Promise<Delivery | undefined> {
  const found = await lockCall(tx, key);
  if (!found) return undefined;
  const { run, call } = found;
  if (found.early) {
    await addJob(tx, { task: 'call', key }, found.runAt);
    return undefined;
  }
  const fn = engine.catalogue.get(run.fnId) ?? unknown(run.fnId);
  const gen = call.gen + 1;
  if (fn.limits.length > 0 && !(await takeSlots(tx, fn, run, call, gen))) return undefined;
  const { rows } = await tx.query<{ pending: number }>(TAKE, [key, gen]);
  return { call, run, fn, gen, planOnly: call.kind === 'step' || (rows[0]?.pending ?? 0) > 0 };
}

async function payloadOf(engine: Engine, { call, run, fn, gen, planOnly }: Delivery): Promise<unknown> {
  const useApi = Number(run.bytes) > MAX_INLINE_BYTES;
  return {
    version: run.reqVersion,
    event: run.event,
    events: useApi ? [] : [run.event],
    steps: useApi ? {} : await stepsOf(engine, run.id, run.stack),
    defers: {},
    use_api: useApi,
    ctx: {
      run_id: run.id,
      attempt: call.attempt,
      max_attempts: fn.attempts,
      disable_immediate_execution: planOnly,
      use_api: useApi,
      stack: { stack: run.stack, current: run.stack.length },
      qi_id: `${call.key}#${gen}`,
      // The SDK checkpoints only when it is told the function's id.
      ...(engine.settings.checkpointing ? { fn_id: fn.id } : {}),
    },
  };
}

/** The memoised steps of a run, by id. With `stack` only those of that moment. */
export async function stepsOf(engine: Engine, runId: string, stack?: string[]): Promise<Record<string, StepResult>> {
  const { rows } = await engine.pool.query<{ id: string; result: StepResult }>(
    'select id, result from inngest_embedded.step where "runId" = $1 and ($2::text[] is null or id = any($2))',
    [runId, stack ?? null],
  );
  return Object.fromEntries(rows.map(({ id, result }) => [id, result]));
}
