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

const COLUMNS = 'id, "fnId", status, "eventId", event, stack, bytes, "reqVersion", correlation';

/** Locks a run; undefined when it is gone or has ended. Every change to a run's calls, steps and waits happens under this lock. */
export async function lockRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  const { rows } = await tx.query<RunRow>(`select ${COLUMNS} from inngest_embedded.run where id = $1 for update`, [id]);
  return rows[0]?.status === 'Running' ? rows[0] : undefined;
}
