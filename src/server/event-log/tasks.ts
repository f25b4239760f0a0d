import { forksFor } from '@/server/kernel/fork/fork';
import { reject } from '@/server/kernel/rejection';
import { type Asking, asError } from '@/server/kernel/trpc';
import { forkIdOf } from './carry-out';
import type { TaskKind } from './contract';
import { keptFindings } from './findings';
import { maySeePeople } from './masking';
import { newestTasks, taskById } from './projections/log-task';

const purpose = { check: 'check', rebuild: 'rebuild' } as const;

/** How far a running task has come, from 0 to 1; null where it has not begun or has ended. */
async function progressOf(orgId: string, taskId: string, kind: TaskKind) {
  const fork = (await forksFor(orgId, purpose[kind])).find(({ id }) => id === forkIdOf(taskId));
  return fork && fork.upTo > 0 ? fork.position / fork.upTo : null;
}

type Task = NonNullable<Awaited<ReturnType<typeof taskById>>>;
const shown = async (orgId: string, { kind, ...task }: Task) => ({
  ...task,
  kind: kind as TaskKind, // written by the projection only
  progress: task.state === 'running' ? await progressOf(orgId, task.id, kind as TaskKind) : null,
});

/** The newest checks and rebuilds. */
export const tasks = async (_: unknown, { orgId }: Asking) =>
  Promise.all((await newestTasks()).map((task) => shown(orgId, task)));

/** One of them, with what it found. Values of rows only for those who may see people's data. */
export async function task({ taskId }: { taskId: string }, { orgId, actor }: Asking) {
  const found = await taskById(taskId);
  if (!found) throw asError(reject('unknown-task', 'There is no such check or rebuild.', { kind: 'not-found' }));
  const findings = await keptFindings(orgId, taskId);
  const all = maySeePeople(actor);
  return {
    ...(await shown(orgId, found)),
    findings: findings.map((f) => ({
      ...f,
      columns: f.columns?.map((c) => (all ? c : { column: c.column, live: null, rebuilt: null })) ?? null,
    })),
    valuesHidden: !all,
  };
}
