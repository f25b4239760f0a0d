import type { Outputs } from '@/app/_api/client';
import { EmptyState } from '@/app/_ui/empty-state';
import { type Column, DataTable } from '@/app/_ui/table/data-table';

type Times = Outputs['platform']['health']['procedures'][number];
type Props = { caption: string; what: string; rows: Times[]; total?: boolean };

const ms = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US'));

const columns = (what: string, total: boolean): Column<Times>[] => [
  {
    key: 'name',
    header: what,
    className: 'w-full max-w-0 truncate',
    cell: (m) => (
      <span className="figures" title={m.name}>
        {m.name}
      </span>
    ),
  },
  { key: 'count', header: 'Times', align: 'right', figures: true, cell: (m) => m.count.toLocaleString('en-US') },
  {
    key: 'failed',
    header: 'Failed',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (m) => m.failed > 0 && <span className="text-negative">{m.failed.toLocaleString('en-US')}</span>,
  },
  { key: 'p50', header: 'p50 ms', align: 'right', figures: true, from: 'medium', cell: (m) => ms(m.p50) },
  { key: 'p95', header: 'p95 ms', align: 'right', figures: true, cell: (m) => ms(m.p95) },
  { key: 'max', header: 'Most ms', align: 'right', figures: true, from: 'wide', cell: (m) => ms(m.max) },
  ...(total
    ? [
        {
          key: 'sum',
          header: 'Together s',
          align: 'right' as const,
          figures: true,
          from: 'medium' as const,
          cell: (m: Times) => (m.sum / 1000).toFixed(1),
        },
      ]
    : []),
];

/** How long things take: the middle, the slowest twentieth, the slowest of all. */
export const TimesTable = ({ caption, what, rows, total = false }: Props) => (
  <DataTable
    caption={caption}
    columns={columns(what, total)}
    rows={rows}
    rowKey={(m) => m.name}
    empty={
      <EmptyState title="Nothing measured yet">Figures appear with the first one, since the process began.</EmptyState>
    }
  />
);
