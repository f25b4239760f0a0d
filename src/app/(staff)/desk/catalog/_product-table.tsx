import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { SortHeader } from '@/app/_ui/address/sort-header';
import { formatPercent } from '@/app/_ui/format/number';
import { Money } from '@/app/_ui/money';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { marginOf } from './margin';

type Row = Outputs['catalog']['list']['rows'][number];
type Props = { rows: Row[]; categories: ReadonlyMap<string, string>; homeBp: number; empty: ReactNode };

/** The catalogue as a table. Cost and margin show for those who may know them. */
export function ProductTable({ rows, categories, homeBp, empty }: Props) {
  return (
    <DataTable
      caption="Products"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/desk/catalog/${row.id}`}
      empty={empty}
      columns={[
        { key: 'name', header: <SortHeader field="name">Product</SortHeader>, cell: (row) => row.name },
        {
          key: 'sku',
          header: <SortHeader field="sku">SKU</SortHeader>,
          cell: (row) => row.sku,
          figures: true,
          from: 'medium',
        },
        { key: 'category', header: 'Category', cell: (row) => categories.get(row.categoryId), from: 'wide' },
        {
          key: 'state',
          header: 'State',
          cell: (row) => (
            <StatusBadge status={row.active ? 'done' : 'stopped'}>{row.active ? 'On sale' : 'Off sale'}</StatusBadge>
          ),
        },
        {
          key: 'price',
          header: <SortHeader field="priceMinor">List price</SortHeader>,
          align: 'right',
          cell: (row) => <Money minor={row.priceMinor} currency={row.currency} />,
        },
        {
          key: 'cost',
          header: 'Cost',
          align: 'right',
          from: 'wide',
          cell: (row) => (row.costMinor === null ? '–' : <Money minor={row.costMinor} currency={row.currency} />),
        },
        {
          key: 'margin',
          header: 'Margin',
          align: 'right',
          figures: true,
          from: 'medium',
          cell: (row) =>
            row.costMinor === null
              ? '–'
              : formatPercent(marginOf(row.priceMinor, row.costMinor, homeBp), { fixed: true }),
        },
        {
          key: 'changed',
          header: (
            <SortHeader field="changedAt" first="desc">
              Changed
            </SortHeader>
          ),
          align: 'right',
          from: 'wide',
          cell: (row) => <RelativeTime at={row.changedAt} className="text-muted" />,
        },
      ]}
    />
  );
}
