import { asSystem } from '@/server/kernel/database/scope';
import { reaction } from '@/server/kernel/reaction';
import { carryOut } from '../carry-out';
import { failTask, finishTask } from '../commands/finish-task';
import { TaskRequested } from '../contract';
import { taskById } from '../projections/log-task';

/** A check or rebuild is done by the worker, one after the other; what stops it is written down, not tried for ever. */
export const whenTaskRequested = reaction({
  name: 'event-log.when-task-requested-carry-it-out',
  when: (when) => [
    when(TaskRequested, async ({ data: { taskId, kind, projections } }, { orgId, run }) => {
      const task = await asSystem(orgId, () => taskById(taskId));
      if (task?.state !== 'running') return;
      try {
        await run(finishTask, { taskId, ...(await carryOut(orgId, taskId, kind, projections)) });
      } catch (error) {
        await run(failTask, { taskId, message: error instanceof Error ? error.message : String(error) });
      }
    }),
  ],
});
