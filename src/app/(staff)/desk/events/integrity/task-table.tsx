import type { Outputs } from '@/app/_api/client';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { Progress } from '@/app/_ui/progress';
import { type Status, StatusBadge } from '@/app/_ui/status-badge';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import { actorLabel, type Names } from '../words';

export type Task = Outputs['eventLog']['tasks'][number];

/** A task's state in a word, with a colour that fits it. */
export function TaskState({ task }: { task: Pick<Task, 'state' | 'kind' | 'faults' | 'progress'> }) {
  if (task.state === 'running')
    return (
      <span className="flex items-center gap-2">
        <Progress value={task.progress ?? 0} label="Progress" className="w-20" />
        <span className="figures text-muted">{Math.round((task.progress ?? 0) * 100)} %</span>
      </span>
    );
  const [status, word]: [Status, string] =
    task.state === 'failed'
      ? ['problem', 'Failed']
      : task.kind === 'rebuild'
        ? ['done', 'Swapped in']
        : task.faults
          ? ['problem', task.faults === 1 ? '1 fault' : `${task.faults} faults`]
          : ['done', 'All in order'];
  return <StatusBadge status={status}>{word}</StatusBadge>;
}

export const kindWord: Record<Task['kind'], string> = { check: 'Check', rebuild: 'Rebuild' };

const columns = (names: Names): Column<Task>[] => [
  { key: 'what', header: 'What', cell: (t) => kindWord[t.kind] },
  { key: 'state', header: 'Result', cell: (t) => <TaskState task={t} /> },
  { key: 'when', header: 'Asked', figures: true, cell: (t) => <DateTime at={t.requestedAt} /> },
  { key: 'who', header: 'By', from: 'medium', cell: (t) => actorLabel(t.requestedBy, names) },
  {
    key: 'message',
    header: 'In words',
    from: 'wide',
    className: 'w-full max-w-0 truncate text-muted',
    cell: (t) => t.message,
  },
];

/** Checks and rebuilds, newest first. */
export const TaskTable = ({ tasks, names }: { tasks: Task[]; names: Names }) => (
  <DataTable
    caption="Checks and rebuilds"
    columns={columns(names)}
    rows={tasks}
    rowKey={(t) => t.id}
    rowHref={(t) => `/desk/events/integrity/${t.id}`}
    empty={
      <EmptyState title="Nothing has been checked yet">
        A check builds every table anew from the log beside the ones in use and compares them row by row. It takes
        seconds, and nobody has to wait for it.
      </EmptyState>
    }
  />
);
