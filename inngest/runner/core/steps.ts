import type { Tx } from '../database';
import { removeJob } from '../queue';
import type { Failure } from '../sdk/answer';
import { enqueueDiscover } from './calls';
import type { RunRow } from './run-row';

/** A memoised step as the SDK reads it. */
export type StepResult = { type: 'data'; data: unknown } | { type: 'error'; error: Failure };

export const waitKey = (runId: string, stepId: string) => `${runId}:${stepId}`;

/**
 * The only place that memoises a step. The first writer wins; the run must be locked. False when the step was saved before.
 * It drops what was pending for the step; `advance` then lets the function go on.
 */
export async function saveStep(
  tx: Tx,
  run: RunRow,
  step: { id: string; name?: string | null | undefined; op: string; attempt?: number },
  result: StepResult,
): Promise<boolean> {
  const json = JSON.stringify(result);
  const name = step.name?.replaceAll('\0', '') ?? null;
  const { rows } = await tx.query<{ saved: number; waits: number }>(SAVE, [
    ...[run.id, step.id, name, step.op, json, step.attempt ?? 0, json.length],
  ]);
  if (!rows[0]?.saved) return false;
  run.stack.push(step.id);
  if (rows[0].waits) await removeJob(tx, { task: 'wait', key: waitKey(run.id, step.id) });
  return true;
}

const SAVE = `
  with saved as (
    insert into inngest_embedded.step ("runId", id, name, op, result, attempt) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing returning id
  ), noted as (
    update inngest_embedded.run set stack = array_append(stack, $2), bytes = bytes + $7
    where id = $1 and exists (select from saved)
  ), gone as (
    delete from inngest_embedded.wait where "runId" = $1 and "stepId" = $2 and exists (select from saved) returning 1
  ) select (select count(*)::int from saved) as saved, (select count(*)::int from gone) as waits`;

/** Notes a step as under way; false when it already was, or is saved. */
export async function addPending(tx: Tx, run: RunRow, stepId: string, race: boolean): Promise<boolean> {
  if (run.stack.includes(stepId)) return false;
  const { rowCount } = await tx.query(
    'insert into inngest_embedded.pending ("runId", "stepId", race) values ($1, $2, $3) on conflict do nothing',
    [run.id, stepId, race],
  );
  return rowCount === 1;
}

/** How many steps are under way; the losers of a race are not waited for, but may still be running. */
export async function countPending(tx: Tx, runId: string): Promise<{ all: number; awaited: number }> {
  const { rows } = await tx.query<{ all: number; awaited: number }>(
    `select count(*)::int as all, (count(*) filter (where not race))::int as awaited
     from inngest_embedded.pending where "runId" = $1`,
    [runId],
  );
  return rows[0] ?? { all: 0, awaited: 0 };
}

/**
 * Takes a saved step off the pending ones and queues the next call when it is time: after the last of a parallel group, after
 * each one of a race, and after each one for functions that opted out of optimised parallelism (request version 1).
 */
export async function advance(tx: Tx, run: RunRow, stepId: string): Promise<void> {
  const { rows } = await tx.query<{ race: boolean }>(
    'delete from inngest_embedded.pending where "runId" = $1 and "stepId" = $2 returning race',
    [run.id, stepId],
  );
  if (rows[0]?.race || run.reqVersion === 1 || (await countPending(tx, run.id)).awaited === 0)
    await enqueueDiscover(tx, run);
}
