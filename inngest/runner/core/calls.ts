import type { Tx } from '../database';
import { addJob, ENQUEUE } from '../queue';
import { RUN_COLUMNS, type RunRow } from './run-row';

export type CallRow = {
  key: string;
  runId: string;
  kind: 'discover' | 'step';
  stepId: string | null;
  seq: number;
  attempt: number;
  undelivered: number;
  gen: number;
};

type New = Pick<CallRow, 'key' | 'runId' | 'kind' | 'stepId' | 'seq'>;

async function enqueue(tx: Tx, call: New): Promise<void> {
  await tx.query(
    `with made as (
       insert into inngest_embedded.call (key, "runId", kind, "stepId", seq) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning key
     ) select 1 from made, ${ENQUEUE('call', 'made.key')}`,
    [call.key, call.runId, call.kind, call.stepId, call.seq],
  );
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

type Claimed = { run: RunRow; call: CallRow; runAt: Date; early: boolean };

/**
 * Locks a call's run, then the call, in one look: what waited for the lock reads both as they are after it. Undefined when either
 * is gone or has ended, or `gen` is given and another delivery has taken the call over.
 */
export async function lockCall(tx: Tx, key: string, gen?: number): Promise<Claimed | undefined> {
  const { rows } = await tx.query<RunRow & CallRow & { callStatus: string; runAt: Date; early: boolean }>(
    `select ${RUN_COLUMNS}, call.key, call."runId", call.kind, call."stepId", call.seq, call.attempt, call.undelivered,
       call.gen, call.status as "callStatus", call."runAt", call."runAt" > clock_timestamp() + interval '50 ms' as early
     from inngest_embedded.run join inngest_embedded.call on call."runId" = run.id
     where call.key = $1 for update of run, call`,
    [key],
  );
  const row = rows[0];
  if (row?.status !== 'Running' || row.callStatus !== 'queued' || (gen !== undefined && row.gen !== gen))
    return undefined;
  const { id, fnId, status, eventId, event, stack, bytes, reqVersion, correlation, runAt, early, ...rest } = row;
  const { runId, kind, stepId, seq, attempt, undelivered } = rest;
  return {
    run: { id, fnId, status, eventId, event, stack, bytes, reqVersion, correlation },
    call: { key, runId, kind, stepId, seq, attempt, undelivered, gen: rest.gen },
    ...{ runAt, early },
  };
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
