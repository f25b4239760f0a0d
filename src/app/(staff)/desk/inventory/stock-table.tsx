'use client';
import { Boxes } from 'lucide-react';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { Badge } from '@/app/_ui/badge';
import { ButtonLink } from '@/app/_ui/button-link';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { RelativeTime } from '@/app/_ui/relative-time';
import { DataTable } from '@/app/_ui/table/data-table';
import type { StockPage } from './read-stock';
import { StockState } from './stock-state';

type Props = { page: StockPage; low: number; query: { q: string; show: string } };

export function StockTable({ page, low, query }: Props) {
  const search = withParams('', query);
  const filtered = query.q !== '' || query.show !== '';
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label="SKU or name" className="max-sm:max-w-none" />
        <FilterChips
          filters={[{ param: 'show', label: 'Show', options: [{ value: 'low', label: 'Low', count: low }] }]}
        />
        <span className="ml-auto">
          <CsvLink href={`/desk/inventory/csv${search}`} />
        </span>
      </div>
      <ListKeys>
        <DataTable
          caption="Stock by product"
          rows={page.rows}
          rowKey={(row) => row.productId}
          rowHref={(row) => `/desk/inventory/${row.productId}`}
          empty={
            <EmptyState
              icon={<Boxes />}
              title={filtered ? 'No product fits.' : 'Products appear here with their first stock.'}
              action={
                filtered ? (
                  <ButtonLink href="/desk/inventory">Show all stock</ButtonLink>
                ) : (
                  <ButtonLink href="/desk/catalog">Go to the catalogue</ButtonLink>
                )
              }
            />
          }
          columns={[
            { key: 'sku', header: 'Article', figures: true, cell: (row) => row.sku ?? '–' },
            {
              key: 'name',
              header: 'Name',
              className: 'max-w-72 max-sm:max-w-24',
              cell: (row) => (
                <span className="flex flex-wrap items-center gap-x-2">
                  <span className="min-w-0 truncate">{row.name}</span>
                  {!row.active && <Badge>Not on sale</Badge>}
                </span>
              ),
            },
            { key: 'state', header: 'State', from: 'medium', cell: (row) => <StockState level={row} /> },
            {
              key: 'bin',
              header: 'Bin',
              figures: true,
              from: 'wide',
              cell: (row) => row.bin ?? <span className="text-muted">none</span>,
            },
            { key: 'onHand', header: 'On hand', align: 'right', figures: true, cell: (row) => row.onHand },
            {
              key: 'reserved',
              header: 'Promised',
              align: 'right',
              figures: true,
              from: 'medium',
              cell: (row) => row.reserved,
            },
            { key: 'available', header: 'Available', align: 'right', figures: true, cell: (row) => row.available },
            { key: 'low', header: 'Low at', align: 'right', figures: true, from: 'wide', cell: (row) => row.lowLevel },
            {
              key: 'counted',
              header: 'Counted',
              align: 'right',
              from: 'wide',
              cell: (row) =>
                row.countedAt ? (
                  <RelativeTime at={row.countedAt} className="text-muted" />
                ) : (
                  <span className="text-muted">never</span>
                ),
            },
          ]}
        />
      </ListKeys>
      <CursorPager next={page.next ? `/desk/inventory${withParams(search, { cursor: page.next })}` : null} />
    </>
  );
}
