import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Tx } from './database';

const SCHEMA = 'inngest_queue';
// The largest the queue allows: giving up is this runner's decision, never the queue's.
const ATTEMPTS = 32_767;

export type Job = { task: 'call' | 'event' | 'wait' | 'cron'; key: string };

const jobKey = (job: Job) => `${job.task}:${job.key}`;

/** Puts a job in the queue inside the caller's transaction; a queued job of the same key is replaced. */
export async function addJob(tx: Tx, job: Job, runAt?: Date): Promise<void> {
  await tx.query(`select 1 from ${SCHEMA}.add_job($1, $2::json, null, $3::timestamptz, $4::int, $5)`, [
    job.task,
    JSON.stringify({ key: job.key }),
    runAt ?? null,
    ATTEMPTS,
    jobKey(job),
  ]);
}

/** The same for the keys of another statement, as a part of it: nothing is sent twice for one thing. */
export const ENQUEUE = (task: Job['task'], key: string) =>
  `${SCHEMA}.add_job('${task}', json_build_object('key', ${key}), null, null, ${ATTEMPTS}, '${task}:' || ${key})`;

export async function removeJob(tx: Tx, job: Job): Promise<void> {
  await tx.query(`select 1 from ${SCHEMA}.remove_job($1)`, [jobKey(job)]);
}

/** Creates or upgrades the queue's own schema. */
export async function migrateQueue(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, schema: SCHEMA, logger: quiet(() => {}) });
}

/** Frees the jobs a killed runner held; only the leader may, because nobody else is working then. */
export async function recoverJobs(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select distinct locked_by as id from ${SCHEMA}._private_jobs where locked_by is not null`,
  );
  if (rows.length) await pool.query(`select ${SCHEMA}.force_unlock_workers($1)`, [rows.map((row) => row.id)]);
}

/** Works off jobs of the given tasks until `stop`; `stop` waits for the running ones. */
export async function work(
  pool: pg.Pool,
  tasks: Partial<Record<Job['task'], (key: string) => Promise<void>>>,
  concurrency: number,
  log: (line: string) => void,
): Promise<Runner> {
  const taskList: TaskList = {};
  for (const [name, handle] of Object.entries(tasks)) {
    taskList[name] = async (payload) => {
      if (typeof payload !== 'object' || payload === null || !('key' in payload)) return;
      await handle(String(payload.key));
    };
  }
  return run({
    ...{ pgPool: pool, schema: SCHEMA, taskList, concurrency, noHandleSignals: true, logger: quiet(log) },
    // One poll for all workers; it only matters for jobs of the future, new ones are announced.
    pollInterval: 250,
    preset: { worker: { localQueue: { size: concurrency, ttl: 5_000 } } },
  });
}

function quiet(log: (line: string) => void): Logger {
  return new Logger(() => (level, message) => {
    // Its warnings are advice on pool sizes; connections are held only for moments here.
    if (level === 'error') log(message);
  });
}
