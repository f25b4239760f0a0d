'use client';
import { Factory } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { ButtonLink } from '@/app/_ui/button-link';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { DataTable } from '@/app/_ui/table/data-table';
import { Rating, SupplierState } from '../_parts/supplier-state';
import { countryWord, percent } from '../_parts/words';
import type { Search } from './supplier-filter';

type Props = { page: Outputs['procurement']['suppliers']; search: Search; waiting: number };

export function SupplierTable({ page, search: { view = '', q = '' }, waiting }: Props) {
  const search = withParams('', { view, q });
  const filtered = view !== '' || q !== '';
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label="Name or town" className="max-sm:max-w-none" />
        <FilterChips
          filters={[
            {
              param: 'view',
              label: 'Show',
              options: [
                { value: 'approved', label: 'Approved' },
                { value: 'waiting', label: 'Not approved', count: waiting },
                { value: 'inactive', label: 'Out of use' },
              ],
            },
          ]}
        />
        <span className="ml-auto">
          <CsvLink href={`/desk/procurement/suppliers/csv${search}`} />
        </span>
      </div>
      <ListKeys>
        <DataTable
          caption="Suppliers"
          rows={page.rows}
          rowKey={(s) => s.supplierId}
          rowHref={(s) => `/desk/procurement/suppliers/${s.supplierId}`}
          empty={
            <EmptyState
              icon={<Factory />}
              title={filtered ? 'No supplier fits.' : 'Suppliers appear here when you add them.'}
              action={
                filtered ? (
                  <ButtonLink href="/desk/procurement/suppliers">Show all suppliers</ButtonLink>
                ) : (
                  <ButtonLink href="/desk/procurement/suppliers/new">Add the first</ButtonLink>
                )
              }
            />
          }
          columns={[
            { key: 'name', header: 'Name', className: 'max-w-72 truncate max-sm:max-w-36', cell: (s) => s.name },
            { key: 'state', header: 'State', cell: (s) => <SupplierState supplier={s} /> },
            { key: 'country', header: 'Country', from: 'medium', cell: (s) => countryWord(s.country) },
            { key: 'currency', header: 'Currency', from: 'wide', figures: true, cell: (s) => s.currency },
            {
              key: 'lead',
              header: 'Lead time',
              align: 'right',
              from: 'medium',
              figures: true,
              cell: (s) => `${s.leadTimeDays} ± ${s.leadTimeSdDays} d`,
            },
            {
              key: 'onTime',
              header: 'On time',
              align: 'right',
              from: 'wide',
              figures: true,
              cell: (s) => (s.shares ? percent(s.shares.onTime) : <span className="text-muted">–</span>),
            },
            { key: 'orders', header: 'Orders', align: 'right', from: 'wide', figures: true, cell: (s) => s.orders },
            { key: 'rating', header: 'Rating', align: 'right', cell: (s) => <Rating rating={s.rating} /> },
          ]}
        />
      </ListKeys>
      <CursorPager
        next={page.next ? `/desk/procurement/suppliers${withParams(search, { cursor: page.next })}` : null}
      />
    </>
  );
}
