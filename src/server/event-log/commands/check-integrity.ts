import { api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CheckIntegrity, TaskRequested } from '../contract';
import { logTask } from '../state';

/** Asks for a check of the log and of every table against it. The worker does it; nobody waits. */
export const checkIntegrity = command({
  name: 'event-log.check-integrity',
  input: CheckIntegrity,
  allow: [staff('event-log'), api('event-log:write'), system],
  stream: logTask,
  id: (i) => i.taskId,
  decide: (state, { taskId }) =>
    state === 'unknown' ? [TaskRequested({ taskId, kind: 'check', projections: [] })] : [],
});
