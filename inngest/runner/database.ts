import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export type Tx = pg.PoolClient;

export function openPool(url: string, log: (line: string) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 16, application_name: 'jovey-runner' });
  // Broken connections are replaced by the pool; without listeners they would end the process.
  pool.on('error', (error) => log(`database connection lost: ${error.message}`));
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

// Serialisation failure, deadlock, and the ways a connection can break under a running transaction.
const PASSING = /^(40001|40P01|57P01|57P02|57P03|08\w{3}|ECONNRESET|EPIPE|ECONNREFUSED)$/;

function passes(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return PASSING.test(code) || (error instanceof Error && /Connection terminated/.test(error.message));
}

/** One transaction, repeated up to five times when it failed for a passing reason; `work` must be safe to repeat. */
export async function transaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (round >= 5 || !passes(error)) throw error;
      await sleep(50 * 2 ** round);
    }
  }
}

async function once<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  let broken: Error | undefined;
  try {
    await tx.query('begin');
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    await tx.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    tx.release(broken);
  }
}
