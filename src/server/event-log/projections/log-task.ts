import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { TaskFailed, TaskFinished, type TaskKind, TaskRequested } from '../contract';

type Row = {
  id: string;
  kind: TaskKind;
  projections: string[];
  state: 'running' | 'finished' | 'failed';
  requestedBy: string;
  requestedAt: string;
  finishedAt: string | null;
  position: number | null;
  rows: number | null;
  faults: number | null;
  message: string | null;
};

/** Checks and rebuilds, with what came of them. */
export const logTasks = projection<Row>({
  name: 'log-task',
  table: 'log_task',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      TaskRequested,
      (e) => ({ id: e.data.taskId }),
      (_, e) => ({
        id: e.data.taskId,
        kind: e.data.kind,
        projections: e.data.projections,
        state: 'running',
        requestedBy: e.by,
        requestedAt: e.at,
        finishedAt: null,
        position: null,
        rows: null,
        faults: null,
        message: null,
      }),
    ),
    on(
      TaskFinished,
      (e) => ({ id: e.data.taskId }),
      (row, e) => {
        const { taskId: _, ...result } = e.data;
        return row && { ...row, ...result, state: 'finished', finishedAt: e.at };
      },
    ),
    on(
      TaskFailed,
      (e) => ({ id: e.data.taskId }),
      (row, e) => row && { ...row, state: 'failed', finishedAt: e.at, message: e.data.message },
    ),
  ],
});

const shown = ({ orgId: _, version: __, lastEventId: ___, ...row }: Awaited<ReturnType<typeof find>>[number]) => ({
  ...row,
  position: row.position === null ? null : Number(row.position),
  rows: row.rows === null ? null : Number(row.rows),
});
const find = (kind: TaskKind | undefined, id: string | undefined, take: number) =>
  db.logTask.findMany({ where: { kind, id }, orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }], take });

/** The newest checks and rebuilds, newest first. */
export const newestTasks = async (kind?: TaskKind) => (await find(kind, undefined, 20)).map(shown);

export const taskById = async (id: string) => (await find(undefined, id, 1)).map(shown)[0];
