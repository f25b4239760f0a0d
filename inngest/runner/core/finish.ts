import type { Tx } from '../database';
import { removeJob } from '../queue';
import type { Failure } from '../sdk/answer';
import { insertEvent } from './event-store';
import type { RunRow } from './run-row';
import { waitKey } from './steps';

export type Ending =
  | { status: 'Completed'; data: unknown }
  | { status: 'Failed'; failure: Failure }
  | { status: 'Cancelled' };

/** Ends a locked run and tells it by Inngest's internal events, in the caller's transaction. */
export async function finishRun(tx: Tx, run: RunRow, ending: Ending): Promise<void> {
  const output = ending.status === 'Completed' ? ending.data : ending.status === 'Failed' ? ending.failure : null;
  await tx.query(
    'update inngest_embedded.run set status = $2, output = $3, "endedAt" = clock_timestamp() where id = $1',
    [run.id, ending.status, JSON.stringify(output ?? null)],
  );
  await tx.query('delete from inngest_embedded.call where "runId" = $1', [run.id]);
  await tx.query('delete from inngest_embedded.pending where "runId" = $1', [run.id]);
  const waits = await tx.query<{ stepId: string }>(
    'delete from inngest_embedded.wait where "runId" = $1 returning "stepId"',
    [run.id],
  );
  for (const { stepId } of waits.rows) await removeJob(tx, { task: 'wait', key: waitKey(run.id, stepId) });

  const about = {
    function_id: run.fnId,
    run_id: run.id,
    event: run.event,
    events: [run.event],
    ...(run.correlation ? { correlation_id: run.correlation } : {}),
  };
  if (ending.status === 'Cancelled') {
    await insertEvent(tx, { name: 'inngest/function.cancelled', data: about });
    return;
  }
  const result = ending.status === 'Completed' ? { result: ending.data ?? null } : { error: ending.failure };
  await insertEvent(tx, { name: 'inngest/function.finished', data: { ...about, ...result } });
  if (ending.status === 'Failed') {
    const data = { ...about, error: ending.failure, _inngest: { status: 'Failed' } };
    await insertEvent(tx, { name: 'inngest/function.failed', data });
  }
}
