import { stepsOf } from '../core/deliver';
import { cancelRun } from '../core/events';
import type { Engine } from '../engine';
import { HttpError } from './http';

type Row = {
  id: string;
  fnId: string;
  status: string;
  eventId: string | null;
  output: unknown;
  startedAt: Date;
  endedAt: Date | null;
};

const SELECT = 'select id, "fnId", status, "eventId", output, "startedAt", "endedAt" from inngest_embedded.run';

const view = (row: Row) => ({
  run_id: row.id,
  function_id: row.fnId,
  status: row.status,
  event_id: row.eventId,
  run_started_at: row.startedAt.toISOString(),
  ended_at: row.endedAt?.toISOString() ?? null,
  output: row.output,
});

export async function runsOfEvent(engine: Engine, eventId: string) {
  const { rows } = await engine.pool.query<Row>(`${SELECT} where "eventId" = $1 order by id`, [eventId]);
  return { data: rows.map(view) };
}

export async function readRun(engine: Engine, id: string) {
  const { rows } = await engine.pool.query<Row>(`${SELECT} where id = $1`, [id]);
  if (!rows[0]) throw new HttpError(404, 'no such run');
  return { data: view(rows[0]) };
}

export async function deleteRun(engine: Engine, id: string) {
  await readRun(engine, id);
  if (!(await cancelRun(engine, id))) throw new HttpError(409, 'the run has already ended');
  return { data: { run_id: id, status: 'Cancelled' } };
}

/** For people: the steps of a run with their times, attempts and errors, what it waits for and what is under way. No contents. */
export async function readSteps(engine: Engine, id: string) {
  const run = (await readRun(engine, id)).data;
  const rows = async (sql: string) => (await engine.pool.query<Record<string, unknown>>(sql, [id])).rows;
  const [steps, waits, calls] = await Promise.all([
    rows(`select id, name, op, attempt, "savedAt", result->'error'->>'message' as error
      from inngest_embedded.step where "runId" = $1 order by "savedAt", id`),
    rows(`select name, kind, "expiresAt" as until from inngest_embedded.wait where "runId" = $1 order by "expiresAt"`),
    rows(`select attempt, "runAt", "lastError" as error from inngest_embedded.call
      where "runId" = $1 and status = 'queued' order by "runAt"`),
  ]);
  return { data: { status: run.status, startedAt: run.run_started_at, endedAt: run.ended_at, steps, waits, calls } };
}

/** The state of a run too large to send with a call: its steps ("actions") or its events ("batch"). */
export async function readState(engine: Engine, id: string, part: 'actions' | 'batch') {
  if (part === 'actions') return stepsOf(engine, id);
  const { rows } = await engine.pool.query<{ event: unknown }>('select event from inngest_embedded.run where id = $1', [
    id,
  ]);
  if (!rows[0]) throw new HttpError(404, 'no such run');
  return [rows[0].event];
}
