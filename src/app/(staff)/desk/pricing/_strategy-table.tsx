import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { SortHeader } from '@/app/_ui/address/sort-header';
import { cn } from '@/app/_ui/cn';
import { formatPercent } from '@/app/_ui/format/number';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';

type Row = Outputs['pricing']['strategy']['rows'][number];

/** One row per product: what it costs us, what it brings, what dealers pay, how it stands in the market. */
export function StrategyTable({ rows, empty }: { rows: Row[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="Prices, margins and market"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/desk/pricing/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'name',
          header: <SortHeader field="name">Product</SortHeader>,
          cell: (row) => row.name,
          className: 'md:whitespace-nowrap',
        },
        {
          key: 'sku',
          header: <SortHeader field="sku">SKU</SortHeader>,
          cell: (row) => row.sku,
          figures: true,
          from: 'wide',
        },
        {
          key: 'cost',
          header: 'Cost',
          align: 'right',
          from: 'medium',
          cell: (row) => (row.costMinor === null ? '–' : <Money minor={row.costMinor} currency={row.currency} />),
        },
        {
          key: 'price',
          header: <SortHeader field="priceMinor">List price</SortHeader>,
          align: 'right',
          cell: (row) => <Money minor={row.priceMinor} currency={row.currency} />,
        },
        { key: 'margin', header: 'Margin', align: 'right', cell: (row) => <Margin share={row.margin} /> },
        {
          key: 'market',
          header: 'Market',
          align: 'right',
          from: 'wide',
          cell: (row) =>
            row.market ? (
              <span className="whitespace-nowrap">
                <Money minor={row.market.lowMinor} currency={row.currency} /> –{' '}
                <Money minor={row.market.highMinor} currency={row.currency} />
              </span>
            ) : (
              <span className="text-muted">not watched</span>
            ),
        },
        { key: 'index', header: 'Index', align: 'right', cell: (row) => <Index value={row.market?.index} /> },
        ...(rows[0]?.dealers ?? []).map(({ tier }, i) => ({
          key: tier,
          header: (
            <span className="capitalize">
              <span className="sr-only">Dealer </span>
              {tier}
            </span>
          ),
          align: 'right' as const,
          from: i < 2 ? ('wide' as const) : ('full' as const),
          cell: (row: Row) => <Money minor={row.dealers[i]!.netMinor} currency={row.currency} className="text-muted" />,
        })),
      ]}
    />
  );
}

function Margin({ share }: { share: number | null }) {
  if (share === null) return <span className="text-muted">–</span>;
  return <span className={cn('figures', share < 0.2 && 'text-negative')}>{formatPercent(share, { fixed: true })}</span>;
}

/** Our price against the competitors' mean: far below leaves money on the table, far above loses sales. */
function Index({ value }: { value?: number }) {
  if (value === undefined) return <span className="text-muted">–</span>;
  const words = value <= 95 ? 'below the market' : value >= 105 ? 'above the market' : 'with the market';
  return (
    <span className={cn('figures', value <= 95 && 'text-positive', value >= 105 && 'text-caution')} title={words}>
      {value.toFixed(1)}
      <span className="sr-only"> {words}</span>
    </span>
  );
}
