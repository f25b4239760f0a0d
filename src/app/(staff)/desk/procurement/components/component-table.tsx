'use client';
import { Cog } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { ButtonLink } from '@/app/_ui/button-link';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { componentKinds } from '@/server/procurement/contract';
import { Day } from '../_parts/day';
import { ComponentState } from '../_parts/stock-state';
import { amountOf, kindWords } from '../_parts/words';
import type { Search } from './component-filter';

type Props = { page: Outputs['procurement']['components']; search: Search; toReorder: number };

export function ComponentTable({ page, search: { view = '', kind = '', q = '' }, toReorder }: Props) {
  const search = withParams('', { view, kind, q });
  const filtered = view !== '' || kind !== '' || q !== '';
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label="SKU or name" className="max-sm:max-w-none" />
        <FilterChips
          filters={[
            {
              param: 'view',
              label: 'Show',
              options: [
                { value: 'reorder', label: 'To order', count: toReorder },
                { value: 'out', label: 'Out of stock' },
                { value: 'on-order', label: 'On their way' },
              ],
            },
            {
              param: 'kind',
              label: 'Kind',
              options: componentKinds.map((value) => ({ value, label: kindWords[value] })),
            },
          ]}
        />
        <span className="ml-auto">
          <CsvLink href={`/desk/procurement/components/csv${search}`} />
        </span>
      </div>
      <ListKeys>
        <DataTable
          caption="Components"
          rows={page.rows}
          rowKey={(c) => c.componentId}
          rowHref={(c) => `/desk/procurement/components/${c.componentId}`}
          empty={
            <EmptyState
              icon={<Cog />}
              title={filtered ? 'No component fits.' : 'Raw materials and bought-in parts appear here.'}
              action={
                filtered ? (
                  <ButtonLink href="/desk/procurement/components">Show all components</ButtonLink>
                ) : (
                  <ButtonLink href="/desk/procurement/components/new">Add the first</ButtonLink>
                )
              }
            />
          }
          columns={[
            { key: 'sku', header: 'SKU', figures: true, cell: (c) => c.sku },
            { key: 'name', header: 'Name', className: 'max-w-72 truncate max-sm:max-w-24', cell: (c) => c.name },
            { key: 'state', header: 'State', cell: (c) => <ComponentState stock={c} /> },
            { key: 'hand', header: 'On hand', align: 'right', figures: true, cell: (c) => amountOf(c.onHand, c.unit) },
            {
              key: 'order',
              header: 'On order',
              align: 'right',
              figures: true,
              from: 'medium',
              cell: (c) => (c.onOrder > 0 ? amountOf(c.onOrder, c.unit) : <span className="text-muted">–</span>),
            },
            {
              key: 'next',
              header: 'Next',
              from: 'wide',
              cell: (c) => (c.nextOn ? <Day day={c.nextOn} /> : <span className="text-muted">–</span>),
            },
            {
              key: 'point',
              header: 'Reorder at',
              align: 'right',
              figures: true,
              from: 'wide',
              cell: (c) => amountOf(c.reorderPoint, c.unit),
            },
            {
              key: 'supplier',
              header: 'Supplier',
              from: 'full',
              className: 'max-w-48 truncate',
              cell: (c) => c.supplierName ?? <span className="text-muted">none</span>,
            },
            {
              key: 'cost',
              header: 'Cost',
              align: 'right',
              from: 'wide',
              cell: (c) => <Money minor={c.standardCostMinor} currency={c.currency} />,
            },
          ]}
        />
      </ListKeys>
      <CursorPager
        next={page.next ? `/desk/procurement/components${withParams(search, { cursor: page.next })}` : null}
      />
    </>
  );
}
