import { agent, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { allProjections } from '@/server/kernel/registry';
import { reject } from '@/server/kernel/rejection';
import { RebuildProjections, TaskRequested } from '../contract';
import { logTask } from '../state';

/** Asks for projections to be built anew from the log and swapped in, all of them or those named. */
export const rebuildProjections = command({
  name: 'event-log.rebuild-projections',
  input: RebuildProjections,
  allow: [staff('event-log', 'admin'), agent('platform')],
  stream: logTask,
  id: (i) => i.taskId,
  gather: async ({ projections }) => {
    const known = new Set(allProjections().map((p) => p.name));
    const unknown = projections.find((name) => !known.has(name));
    if (unknown !== undefined)
      return reject('unknown-projection', `There is no projection "${unknown}".`, { field: 'projections' });
  },
  decide: (state, { taskId, projections }) =>
    state === 'unknown' ? [TaskRequested({ taskId, kind: 'rebuild', projections })] : [],
});
