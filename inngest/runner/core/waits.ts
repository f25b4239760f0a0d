import type { Tx } from '../database';
import { transaction } from '../database';
import type { Engine } from '../engine';
import { addJob } from '../queue';
import { lockRun, type RunRow } from './run-row';
import { advance, type StepResult, saveStep, waitKey } from './steps';

type NewWait = {
  stepId: string;
  kind: 'sleep' | 'event' | 'invoke';
  expiresAt: Date;
  name?: string;
  expression?: string | undefined;
  correlation?: string;
};

/** Registers a wait and arms its end. Only events received after this moment can resume it. */
export async function addWait(tx: Tx, run: RunRow, wait: NewWait): Promise<void> {
  const { rowCount } = await tx.query(
    `insert into inngest_embedded.wait ("runId", "stepId", kind, name, expression, correlation, "expiresAt")
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      run.id,
      wait.stepId,
      wait.kind,
      wait.name ?? null,
      wait.expression ?? null,
      wait.correlation ?? null,
      wait.expiresAt,
    ],
  );
  if (rowCount) await addJob(tx, { task: 'wait', key: waitKey(run.id, wait.stepId) }, wait.expiresAt);
}

/** Ends a wait with a result; false when the run or the wait has already ended. */
export async function resumeWait(engine: Engine, runId: string, stepId: string, result: StepResult): Promise<boolean> {
  return transaction(engine.pool, async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) return false;
    const { rows } = await tx.query<{ kind: string }>(
      'select kind from inngest_embedded.wait where "runId" = $1 and "stepId" = $2',
      [runId, stepId],
    );
    if (!rows[0]) return false;
    await saveStep(tx, run, { id: stepId, op: OPS[rows[0].kind] ?? rows[0].kind }, result);
    await advance(tx, run, stepId);
    return true;
  });
}

const OPS: Record<string, string> = { sleep: 'Sleep', event: 'WaitForEvent', invoke: 'InvokeFunction' };

/** The end of a wait: a sleep is over, an event did not come (null), an invoked function did not answer (error). */
export async function expireWait(engine: Engine, key: string): Promise<void> {
  const [runId = '', stepId = ''] = key.split(':');
  const { rows } = await engine.pool.query<{ kind: string }>(
    'select kind from inngest_embedded.wait where "runId" = $1 and "stepId" = $2',
    [runId, stepId],
  );
  const timedOut: StepResult = {
    type: 'error',
    error: { name: 'InngestInvokeTimeout', message: 'Timed out waiting for the invoked function to complete' },
  };
  if (rows[0])
    await resumeWait(engine, runId, stepId, rows[0].kind === 'invoke' ? timedOut : { type: 'data', data: null });
}
