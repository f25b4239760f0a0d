import type { Tx } from '../database';
import { addJob } from '../queue';
import type { RunRow } from './run-row';

export type CallRow = {
  key: string;
  runId: string;
  kind: 'discover' | 'step';
  stepId: string | null;
  seq: number;
  status: 'queued' | 'done';
  attempt: number;
  undelivered: number;
  gen: number;
};

type New = Pick<CallRow, 'key' | 'runId' | 'kind' | 'stepId' | 'seq'>;

async function enqueue(tx: Tx, call: New): Promise<void> {
  const { rowCount } = await tx.query(
    `insert into inngest_embedded.call (key, "runId", kind, "stepId", seq) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [call.key, call.runId, call.kind, call.stepId, call.seq],
  );
  if (rowCount) await addJob(tx, { task: 'call', key: call.key });
}

/** Queues the call that lets the function go on from what is saved; once per number of saved steps. */
export async function enqueueDiscover(tx: Tx, run: Pick<RunRow, 'id' | 'stack'>): Promise<void> {
  const seq = run.stack.length;
  await enqueue(tx, { key: `${run.id}:d:${seq}`, runId: run.id, kind: 'discover', stepId: null, seq });
}

/** Queues the call that runs one planned step; once per step. */
export async function enqueueStep(tx: Tx, runId: string, stepId: string): Promise<void> {
  await enqueue(tx, { key: `${runId}:p:${stepId}`, runId, kind: 'step', stepId, seq: 0 });
}

/** Queues the same call again. */
export async function requeue(
  tx: Tx,
  key: string,
  next: { attempt: number; undelivered?: number; delayMs: number; error: string },
): Promise<void> {
  const runAt = new Date(Date.now() + next.delayMs);
  await tx.query(
    `update inngest_embedded.call set attempt = $2, undelivered = $3, "runAt" = $4, "lastError" = $5, gen = gen + 1
     where key = $1`,
    [key, next.attempt, next.undelivered ?? 0, runAt, next.error.slice(0, 2_000).replaceAll('\0', '')],
  );
  await addJob(tx, { task: 'call', key }, runAt);
}

/** Locks the run's call; undefined when it is done, gone, or `gen` is given and another delivery has taken it over. */
export async function readCall(tx: Tx, key: string, gen?: number): Promise<CallRow | undefined> {
  const { rows } = await tx.query<CallRow>('select * from inngest_embedded.call where key = $1', [key]);
  const call = rows[0];
  return call?.status === 'queued' && (gen === undefined || call.gen === gen) ? call : undefined;
}

/** The application answers again: calls that waited for it go out now instead of at their next turn. */
export async function wakeUndelivered(tx: Tx): Promise<void> {
  const { rows } = await tx.query<{ key: string }>(
    `update inngest_embedded.call set "runAt" = clock_timestamp() where key in (
       select key from inngest_embedded.call
       where status = 'queued' and undelivered > 0 and "runAt" > clock_timestamp() for update skip locked
     ) returning key`,
  );
  for (const { key } of rows) await addJob(tx, { task: 'call', key });
}
