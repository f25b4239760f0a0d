import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Badge } from '@/app/_ui/badge';
import { Sparkline } from '@/app/_ui/charts/sparkline';
import { StatusBadge } from '@/app/_ui/status-badge';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import { classWords, methodNames, trackWords, units } from './words';

type Row = Outputs['forecasting']['list']['rows'][number];
const nothing = <span className="text-muted">–</span>;

const columns: Column<Row>[] = [
  { key: 'sku', header: 'Article', figures: true, cell: (r) => r.sku },
  { key: 'name', header: 'Name', from: 'medium', className: 'max-w-44 truncate', cell: (r) => r.name },
  {
    key: 'class',
    header: 'Demand',
    from: 'wide',
    cell: (r) => (r.forecast ? <Badge>{classWords[r.forecast.class].name}</Badge> : nothing),
  },
  {
    key: 'recent',
    header: '16 weeks',
    from: 'wide',
    cell: (r) => (r.forecast && r.forecast.recent.length > 1 ? <Sparkline values={r.forecast.recent} /> : nothing),
  },
  {
    key: 'method',
    header: 'Method',
    from: 'full',
    className: 'max-w-40 truncate text-muted',
    cell: (r) => (r.forecast ? methodNames[r.forecast.method] : 'not made yet'),
  },
  {
    key: 'next',
    header: 'Next 4 weeks',
    align: 'right',
    figures: true,
    cell: (r) => (r.forecast ? units(r.forecast.nextFour) : nothing),
  },
  {
    key: 'error',
    header: 'Error',
    align: 'right',
    figures: true,
    from: 'wide',
    cell: (r) => (r.forecast && r.forecast.mae !== null ? `±${units(r.forecast.mae)}` : nothing),
  },
  {
    key: 'track',
    header: 'Track',
    from: 'full',
    cell: (r) =>
      r.forecast?.offTrack ? (
        <StatusBadge status="problem">{trackWords(r.forecast)}</StatusBadge>
      ) : (
        <span className="whitespace-nowrap text-muted">{r.forecast ? trackWords(r.forecast) : '–'}</span>
      ),
  },
  {
    key: 'available',
    header: 'Available',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (r) => r.available,
  },
  {
    key: 'target',
    header: 'Target',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (r) => r.target?.targetQuantity ?? <span className="text-muted">none</span>,
  },
  {
    key: 'state',
    header: 'Stock',
    cell: (r) => <StockWord row={r} />,
  },
];

/** Whether there is enough, in a word. */
function StockWord({ row }: { row: Row }) {
  if (!row.target) return <StatusBadge status="draft">No target</StatusBadge>;
  if (row.below) return <StatusBadge status="problem">Reorder</StatusBadge>;
  if (row.available > row.target.targetQuantity) return <StatusBadge status="waiting">Above target</StatusBadge>;
  return <StatusBadge status="done">Enough</StatusBadge>;
}

export const ForecastTable = ({ rows, empty }: { rows: Row[]; empty: ReactNode }) => (
  <DataTable
    caption="Forecasts by product"
    columns={columns}
    rows={rows}
    rowKey={(r) => r.productId}
    rowHref={(r) => `/desk/forecasting/${r.productId}`}
    empty={empty}
  />
);
