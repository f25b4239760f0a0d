import type { Outputs } from '@/app/_api/client';
import { EmptyState } from '@/app/_ui/empty-state';
import { RelativeTime } from '@/app/_ui/relative-time';
import { type Status, StatusBadge } from '@/app/_ui/status-badge';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import { RetryButton } from './retry-button';

type Consumer = Outputs['eventLog']['consumers']['consumers'][number];

const states: Record<Consumer['state'], [Status, string]> = {
  current: ['done', 'Up to date'],
  behind: ['active', 'Catching up'],
  failed: ['problem', 'Stands'],
  retrying: ['active', 'Trying again'],
  'never-ran': ['draft', 'Never ran'],
};

const duration = (seconds: number) =>
  seconds < 60
    ? `${seconds} s`
    : seconds < 3600
      ? `${Math.round(seconds / 60)} min`
      : `${Math.round(seconds / 3600)} h`;

const columns: Column<Consumer>[] = [
  {
    key: 'name',
    header: 'Consumer',
    cell: (c) => (
      <span className="grid">
        <span className="figures">{c.name.replace('projection:', '')}</span>
        {c.error && (
          <span className="text-negative">
            {c.error} ({c.attempts} {c.attempts === 1 ? 'attempt' : 'attempts'})
          </span>
        )}
        {c.state === 'failed' && <RetryButton consumer={c.name} />}
      </span>
    ),
  },
  {
    key: 'state',
    header: 'State',
    cell: (c) => <StatusBadge status={states[c.state][0]}>{states[c.state][1]}</StatusBadge>,
  },
  { key: 'kind', header: 'Kind', from: 'wide', cell: (c) => (c.kind === 'other' ? 'bridge' : c.kind) },
  { key: 'behind', header: 'Behind', align: 'right', figures: true, cell: (c) => c.behind.toLocaleString('en-US') },
  {
    key: 'lag',
    header: 'Lag',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (c) => (c.lagSeconds ? duration(c.lagSeconds) : ''),
  },
  { key: 'position', header: 'Position', align: 'right', figures: true, from: 'wide', cell: (c) => c.position },
  {
    key: 'moved',
    header: 'Last moved',
    align: 'right',
    from: 'wide',
    cell: (c) => c.updatedAt && <RelativeTime at={c.updatedAt} />,
  },
];

/** Who follows the log: what fails first, then what is furthest behind. */
export const ConsumerTable = ({ consumers }: { consumers: Consumer[] }) => (
  <DataTable
    caption="Consumers of the log"
    columns={columns}
    rows={consumers}
    rowKey={(c) => c.name}
    empty={<EmptyState title="Nobody follows the log yet">Consumers appear when the worker has run once.</EmptyState>}
  />
);
