'use client';
import { Truck } from 'lucide-react';
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
import { orderColumns } from './order-columns';

type Page = Outputs['procurement']['orders'];
type Props = { page: Page; view: string; q: string; first: boolean; drafts: number; late: number };

export function OrderTable({ page, view, q, first, drafts, late }: Props) {
  const search = withParams('', { view, q });
  const filtered = view !== '' || q !== '';
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label="Number, supplier or SKU" className="max-sm:max-w-none" />
        <FilterChips
          filters={[
            {
              param: 'view',
              label: 'Show',
              options: [
                { value: 'draft', label: 'Drafts', count: drafts },
                { value: 'open', label: 'On their way' },
                { value: 'late', label: 'Late', count: late },
                { value: 'received', label: 'Received' },
                { value: 'closed', label: 'Closed' },
                { value: 'cancelled', label: 'Cancelled' },
              ],
            },
          ]}
        />
        <span className="ml-auto">
          <CsvLink href={`/desk/procurement/csv${search}`} />
        </span>
      </div>
      <ListKeys>
        <DataTable
          caption="Purchase orders"
          rows={page.rows}
          rowKey={(order) => order.purchaseOrderId}
          rowHref={(order) => `/desk/procurement/${order.purchaseOrderId}`}
          empty={
            <EmptyState
              icon={<Truck />}
              title={filtered ? 'No purchase order fits.' : 'Purchase orders appear here with their first draft.'}
              action={
                filtered ? (
                  <ButtonLink href="/desk/procurement">Show all</ButtonLink>
                ) : (
                  <ButtonLink href="/desk/procurement/new">Write one</ButtonLink>
                )
              }
            />
          }
          below={(order) => order.supplierName}
          columns={orderColumns}
        />
      </ListKeys>
      <CursorPager
        previous={first ? null : `/desk/procurement${search}`}
        next={page.next ? `/desk/procurement${withParams(search, { cursor: String(page.next) })}` : null}
      />
    </>
  );
}
