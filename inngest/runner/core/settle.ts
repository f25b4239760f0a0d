import { type Tx, transaction } from '../database';
import type { Engine } from '../engine';
import type { Answer, Failure } from '../sdk/answer';
import { redeliveryDelay, retryDelay } from '../time/backoff';
import { lockCall, requeue } from './calls';
import { dropSlots } from './concurrency';
import type { Delivery } from './deliver';
import { finishRun } from './finish';
import { applyOps } from './ops';
import type { RunRow } from './run-row';

/** Records the outcome of a delivery in one transaction. An answer that another delivery or the run's end overtook is discarded. */
export async function settle(engine: Engine, delivery: Delivery, answer: Answer): Promise<void> {
  if (answer.kind === 'undelivered') {
    engine.resyncDue = true;
    engine.log(`call of ${delivery.fn.id} not delivered: ${answer.reason}`);
  }
  if (answer.kind === 'threw' && answer.unknownFunction) engine.resyncDue = true;
  await transaction(engine.pool, async (tx) => {
    const found = await lockCall(tx, delivery.call.key, delivery.gen);
    if (delivery.fn.limits.length > 0) await dropSlots(tx, delivery.call.key, delivery.gen);
    if (!found) return;
    const { run, call } = found;
    if ('reqVersion' in answer && answer.reqVersion && run.reqVersion === -1) {
      run.reqVersion = answer.reqVersion;
      await tx.query('update inngest_embedded.run set "reqVersion" = $2 where id = $1', [run.id, run.reqVersion]);
    }
    if (answer.kind === 'undelivered') {
      const delayMs = redeliveryDelay(call.undelivered);
      const next = { attempt: call.attempt, undelivered: call.undelivered + 1, delayMs, error: answer.reason };
      await requeue(tx, call.key, next);
    } else if (answer.kind === 'returned') {
      await finishRun(tx, run, { status: 'Completed', data: answer.data });
    } else if (answer.kind === 'threw') {
      await settleFailure(engine, tx, run, delivery, answer);
    } else {
      await applyOps({ engine, tx, run, call, delivery }, answer.ops, answer.retryAfterMs);
    }
  });
}

type Threw = { failure: Failure; retriable: boolean; retryAfterMs?: number | undefined };

async function settleFailure(engine: Engine, tx: Tx, run: RunRow, delivery: Delivery, threw: Threw): Promise<void> {
  // Steps checkpointed during this delivery mean that what broke is a later step, at its first attempt.
  const progressed = run.stack.length > delivery.run.stack.length;
  const attempt = progressed ? 1 : delivery.call.attempt + 1;
  if (!threw.retriable || attempt >= delivery.fn.attempts) {
    await finishRun(tx, run, { status: 'Failed', failure: threw.failure });
    return;
  }
  const delayMs = threw.retryAfterMs ?? retryDelay(attempt, engine.settings.backoffMs);
  await requeue(tx, delivery.call.key, { attempt, delayMs, error: threw.failure.message });
}
