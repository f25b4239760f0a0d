import type { Outputs } from '@/app/_api/client';
import { EmptyState } from '@/app/_ui/empty-state';
import { RelativeTime } from '@/app/_ui/relative-time';
import { type Column, DataTable } from '@/app/_ui/table/data-table';

type Fault = Outputs['platform']['health']['faults'][number];

const columns: Column<Fault>[] = [
  {
    key: 'sentence',
    header: 'What happened',
    className: 'w-full max-w-0',
    cell: (f) => (
      <>
        <span className="block truncate" title={f.sentence}>
          {f.sentence}
        </span>
        <span className="figures block truncate text-xs text-muted">
          {f.where}, {f.process}
        </span>
      </>
    ),
  },
  { key: 'count', header: 'Times', align: 'right', figures: true, cell: (f) => f.count.toLocaleString('en-US') },
  {
    key: 'reference',
    header: 'Request',
    from: 'medium',
    className: 'max-w-48 truncate',
    cell: (f) => {
      const id = f.requestId ?? f.reference;
      return (
        id && (
          <span className="figures text-xs" title={id}>
            {id}
          </span>
        )
      );
    },
  },
  {
    key: 'at',
    header: 'Last',
    align: 'right',
    className: 'whitespace-nowrap',
    cell: (f) => <RelativeTime at={f.at} />,
  },
];

/** What nobody expected, in every process: each with how often, and the id by which the log tells the rest. */
export const FaultTable = ({ faults }: { faults: Fault[] }) => (
  <DataTable
    caption="Errors"
    columns={columns}
    rows={faults}
    rowKey={(f) => [f.process, f.where, f.sentence].join(' ')}
    empty={<EmptyState title="No errors">Nothing unexpected has come up since the processes began.</EmptyState>}
  />
);
