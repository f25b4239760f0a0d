import type { Tx } from '../database';
import type { EventBody } from './event-store';

export type RunRow = {
  id: string;
  fnId: string;
  status: 'Running' | 'Completed' | 'Failed' | 'Cancelled';
  eventId: string | null;
  event: EventBody;
  stack: string[];
  bytes: string;
  reqVersion: number;
  correlation: string | null;
};

export const RUN_COLUMNS =
  'run.id, run."fnId", run.status, run."eventId", run.event, run.stack, run.bytes, run."reqVersion", run.correlation';

/** Locks a run; undefined when it is gone or has ended. Every change to a run's calls, steps and waits happens under this lock. */
export async function lockRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  const { rows } = await tx.query<RunRow>(`select ${RUN_COLUMNS} from inngest_embedded.run where id = $1 for update`, [
    id,
  ]);
  return rows[0]?.status === 'Running' ? rows[0] : undefined;
}
