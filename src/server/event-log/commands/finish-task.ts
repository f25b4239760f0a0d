import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { FailTask, FinishTask, TaskFailed, TaskFinished } from '../contract';
import { logTask } from '../state';

/** Writes down what a check or rebuild came to. */
export const finishTask = command({
  name: 'event-log.finish-task',
  input: FinishTask,
  allow: [system],
  stream: logTask,
  id: (i) => i.taskId,
  decide: (state, result) => (state === 'running' ? [TaskFinished(result)] : []),
});

/** Writes down why a check or rebuild could not be done. */
export const failTask = command({
  name: 'event-log.fail-task',
  input: FailTask,
  allow: [system],
  stream: logTask,
  id: (i) => i.taskId,
  decide: (state, reason) => (state === 'running' ? [TaskFailed(reason)] : []),
});
