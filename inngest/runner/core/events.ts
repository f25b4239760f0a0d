import { transaction } from '../database';
import type { Engine } from '../engine';
import { compileCondition } from '../expression/compile';
import { failureOf } from '../sdk/answer';
import { moment } from '../time/duration';
import { matchesName } from './configuration';
import type { EventBody } from './event-store';
import { finishRun } from './finish';
import { lockRun } from './run-row';
import { startRun } from './start';
import type { StepResult } from './steps';
import { resumeWait } from './waits';

type Received = { id: string; body: EventBody; receivedAt: Date };

/** Does everything an event causes; each part is its own small transaction and safe to repeat, the mark comes last. */
export async function handleEvent(engine: Engine, id: string): Promise<void> {
  const { rows } = await engine.pool.query<Received>(
    'select id, body, "receivedAt" from inngest_embedded.event where id = $1 and "handledAt" is null',
    [id],
  );
  const event = rows[0];
  if (!event) return;
  await startRuns(engine, event);
  await resumeWaits(engine, event);
  await cancelRuns(engine, event);
  await answerInvoke(engine, event);
  await engine.pool.query('update inngest_embedded.event set "handledAt" = clock_timestamp() where id = $1', [id]);
}

async function startRuns(engine: Engine, { id, body }: Received): Promise<void> {
  for (const fn of engine.catalogue.values()) {
    const fits = fn.triggers.some(
      ({ event, expression }) =>
        matchesName(event, body.name) && (!expression || compileCondition(expression, ['event'])({ event: body })),
    );
    const start = { eventId: id, event: body, dedupe: `${fn.id}:${id}` };
    if (fits) await transaction(engine.pool, (tx) => startRun(tx, fn, start));
  }
}

async function resumeWaits(engine: Engine, { body, receivedAt }: Received): Promise<void> {
  const { rows } = await engine.pool.query<{
    runId: string;
    stepId: string;
    expression: string | null;
    event: EventBody;
  }>(
    `select w."runId", w."stepId", w.expression, r.event from inngest_embedded.wait w
     join inngest_embedded.run r on r.id = w."runId"
     where w.kind = 'event' and w.name = $1 and w."createdAt" < $2 and w."expiresAt" > $2`,
    [body.name, receivedAt],
  );
  for (const wait of rows) {
    const scope = { event: wait.event, async: body };
    const fits = !wait.expression || compileCondition(wait.expression, ['event', 'async'])(scope);
    if (fits) await resumeWait(engine, wait.runId, wait.stepId, { type: 'data', data: body });
  }
}

async function cancelRuns(engine: Engine, { body, receivedAt }: Received): Promise<void> {
  for (const fn of engine.catalogue.values()) {
    for (const cancel of fn.cancels) {
      if (!matchesName(cancel.event, body.name)) continue;
      const { rows } = await engine.pool.query<{ id: string; event: EventBody; startedAt: Date }>(
        `select id, event, "startedAt" from inngest_embedded.run
         where "fnId" = $1 and status = 'Running' and "startedAt" < $2`,
        [fn.id, receivedAt],
      );
      for (const run of rows) {
        const late = cancel.timeout && moment(cancel.timeout, run.startedAt.getTime()) < receivedAt;
        const test = cancel.if ? compileCondition(cancel.if, ['event', 'async']) : () => true;
        if (!late && test({ event: run.event, async: body })) await cancelRun(engine, run.id);
      }
    }
  }
}

/** Cancels a run; false when it has already ended. A step body that is running is not interrupted, its answer is discarded. */
export async function cancelRun(engine: Engine, runId: string): Promise<boolean> {
  return transaction(engine.pool, async (tx) => {
    const run = await lockRun(tx, runId);
    if (run) await finishRun(tx, run, { status: 'Cancelled' });
    return run !== undefined;
  });
}

async function answerInvoke(engine: Engine, { body }: Received): Promise<void> {
  const correlation = body.data.correlation_id;
  const ended = body.name === 'inngest/function.finished' || body.name === 'inngest/function.cancelled';
  if (!ended || typeof correlation !== 'string') return;
  const { rows } = await engine.pool.query<{ runId: string; stepId: string }>(
    'select "runId", "stepId" from inngest_embedded.wait where correlation = $1',
    [correlation],
  );
  const cancelled = { name: 'Error', message: 'The invoked function was cancelled' };
  const error = body.name.endsWith('cancelled') ? cancelled : body.data.error;
  const result: StepResult = error
    ? { type: 'error', error: failureOf(error) }
    : { type: 'data', data: body.data.result ?? null };
  if (rows[0]) await resumeWait(engine, rows[0].runId, rows[0].stepId, result);
}
