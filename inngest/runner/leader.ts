import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const LOOK_MS = 500;
const LOCK = `pg_try_advisory_lock(hashtextextended('inngest_embedded', 0))`;

export type Leadership = { client: pg.Client; release: () => Promise<void> };

/**
 * Waits until this process leads: one runner per database works, the others stand by. The lock lives with its own connection;
 * `lost` is called when that breaks, and the process must then stop at once. Undefined when `signal` ends the waiting.
 */
export async function lead(
  url: string,
  { signal, lost, standby }: { signal: AbortSignal; lost: (reason: string) => void; standby: () => void },
): Promise<Leadership | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'jovey-runner-leader', keepAlive: true });
  let released = false;
  const end = (reason: string) => {
    if (!released) lost(reason);
  };
  client.on('error', (error) => end(error.message));
  client.on('end', () => end('the connection was closed'));
  await client.connect();
  const release = async () => {
    released = true;
    await client.end().catch(() => {});
  };
  for (let round = 0; !signal.aborted; round++) {
    const { rows } = await client.query<{ leads: boolean }>(`select ${LOCK} as leads`);
    if (rows[0]?.leads) return { client, release };
    if (round === 0) standby();
    await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
  }
  await release();
  return undefined;
}
