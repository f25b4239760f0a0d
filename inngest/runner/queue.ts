import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Tx } from './database';

const SCHEMA = 'inngest_queue';
const ATTEMPTS = 1_000_000;

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
  const options = { pgPool: pool, schema: SCHEMA, taskList, concurrency, pollInterval: 1_000, noHandleSignals: true };
  return run({ ...options, logger: quiet(log) });
}

function quiet(log: (line: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(message);
  });
}
