import type { Tx } from '../database';
import type { Engine } from '../engine';
import { UnsupportedExpression } from '../expression/compile';
import { failureOf, type Op } from '../sdk/answer';
import { retryDelay } from '../time/backoff';
import { type CallRow, enqueueDiscover, enqueueStep, requeue } from './calls';
import type { Delivery } from './deliver';
import { finishRun } from './finish';
import type { RunRow } from './run-row';
import { addPending, countPending, saveStep } from './steps';
import { UnsupportedStep, waitFor } from './wait-ops';

export type Settling = { engine: Engine; tx: Tx; run: RunRow; call: CallRow; delivery: Delivery };

const WAITS = new Set(['Sleep', 'WaitForEvent', 'InvokeFunction']);
const KNOWN = new Set([
  ...WAITS,
  'StepRun',
  'StepError',
  'StepFailed',
  'StepPlanned',
  'RunComplete',
  'DiscoveryRequest',
]);

const nameOf = (op: Op) => op.displayName ?? op.name ?? op.id;

/** Applies what a function reported (206): saves results, registers waits, queues planned steps, and what comes next. */
export async function applyOps(it: Settling, ops: Op[], retryAfterMs?: number): Promise<void> {
  const { tx, run, call } = it;
  try {
    const complete = ops.find((op) => op.op === 'RunComplete');
    for (const op of ops) refuseUnknown(op);
    const retrying = await applyResults(it, ops, retryAfterMs);
    if (complete) return await finishRun(tx, run, { status: 'Completed', data: complete.data });
    const plans = ops.filter((op) => op.op === 'StepPlanned' || WAITS.has(op.op));
    if (plans.length > 0 && !(await overtaken(it))) for (const op of plans) await applyPlan(it, op);
    if (retrying) return;
    const pending = await countPending(tx, run.id);
    const again = call.kind === 'discover' && call.seq === run.stack.length && pending.all === 0;
    if (again) return await requeue(tx, call.key, { attempt: 0, delayMs: idleDelay(ops), error: '' });
    await tx.query(`update inngest_embedded.call set status = 'done' where key = $1`, [call.key]);
    if (pending.awaited === 0) await enqueueDiscover(tx, run);
  } catch (error) {
    if (!(error instanceof UnsupportedStep || error instanceof UnsupportedExpression)) throw error;
    await finishRun(tx, run, {
      status: 'Failed',
      failure: { name: 'UnsupportedByEmbeddedRunner', message: error.message },
    });
  }
}

/** A function that asked for another call goes on at once; one that reported nothing new must not spin. */
const idleDelay = (ops: Op[]) => (ops.some((op) => op.op === 'DiscoveryRequest') ? 0 : 1_000);

function refuseUnknown(op: Op): void {
  if (KNOWN.has(op.op)) return;
  throw new UnsupportedStep(
    `step "${nameOf(op)}" uses ${op.op}, which needs a real Inngest server (INNGEST_RUNNER=server)`,
  );
}

/** Saves finished steps. True when the call is to be tried again because a step threw. */
async function applyResults(it: Settling, ops: Op[], retryAfterMs?: number): Promise<boolean> {
  const { engine, tx, run, call, delivery } = it;
  let retrying = false;
  for (const op of ops) {
    if (op.op !== 'StepRun' && op.op !== 'StepError' && op.op !== 'StepFailed') continue;
    const progressed = run.stack.length > delivery.run.stack.length;
    const attempt = call.kind === 'discover' && progressed ? 0 : call.attempt;
    if (op.op === 'StepError' && attempt + 1 < delivery.fn.attempts) {
      retrying = true;
      const delayMs = retryAfterMs ?? retryDelay(attempt + 1, engine.settings.backoffMs);
      await requeue(tx, call.key, { attempt: attempt + 1, delayMs, error: failureOf(op.error).message });
      continue;
    }
    const step = { id: op.id, name: nameOf(op), op: op.op, attempt };
    const result =
      op.op === 'StepRun'
        ? ({ type: 'data', data: op.data ?? null } as const)
        : ({ type: 'error', error: failureOf(op.error) } as const);
    await saveStep(tx, run, step, result);
    await settlePending(it, op.id);
  }
  return retrying;
}

/** A parallel step is off the pending ones once saved; a race goes on after each. */
async function settlePending({ tx, run }: Settling, stepId: string): Promise<void> {
  const { rows } = await tx.query<{ race: boolean }>(
    'delete from inngest_embedded.pending where "runId" = $1 and "stepId" = $2 returning race',
    [run.id, stepId],
  );
  if (rows[0]?.race || (rows[0] && run.reqVersion === 1)) await enqueueDiscover(tx, run);
}

/** Whether a later call already looks at a newer state: then this older plan must not start anything. */
async function overtaken({ tx, run, call }: Settling): Promise<boolean> {
  if (call.kind === 'step') return false;
  const { rowCount } = await tx.query(
    `select 1 from inngest_embedded.call where "runId" = $1 and kind = 'discover' and seq > $2`,
    [run.id, call.seq],
  );
  return rowCount !== 0;
}

async function applyPlan(it: Settling, op: Op): Promise<void> {
  const { tx, run } = it;
  if (!(await addPending(tx, run, op.id, op.opts?.parallelMode === 'race'))) return;
  if (op.op === 'StepPlanned') await enqueueStep(tx, run.id, op.id);
  else await waitFor(it, op);
}
