'use client';
import { ShoppingBag } from 'lucide-react';
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
import { RelativeTime } from '@/app/_ui/relative-time';
import { DataTable } from '@/app/_ui/table/data-table';
import { orderStatuses, paymentStatuses } from '@/server/orders/contract';
import { OrderState, orderWords, PaymentState, paymentWords } from './order-words';

type Props = { page: Outputs['orders']['list']; counts: Outputs['orders']['counts']; search: string };

/** All orders, newest first; filters live in the address. */
export function OrderTable({ page, counts, search }: Props) {
  const params = new URLSearchParams(search);
  const filtered = ['q', 'status', 'payment', 'kind', 'placed'].some((name) => params.has(name));
  const next = page.next ? `/desk/orders${withParams(search, { cursor: page.next })}` : null;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label="Number, name, e-mail or SKU" className="max-sm:max-w-none" />
        <FilterChips
          filters={[
            {
              param: 'status',
              label: 'Status',
              many: true,
              options: orderStatuses.map((value) => ({ value, label: orderWords[value][1], count: counts[value] })),
            },
            {
              param: 'payment',
              label: 'Payment',
              many: true,
              options: paymentStatuses.map((value) => ({ value, label: paymentWords[value][1] })),
            },
            {
              param: 'placed',
              label: 'Placed',
              options: [
                { value: 'today', label: 'Today' },
                { value: '7d', label: 'Last 7 days' },
                { value: '30d', label: 'Last 30 days' },
                { value: '90d', label: 'Last 90 days' },
              ],
            },
            {
              param: 'kind',
              label: 'Buyer',
              options: [
                { value: 'consumer', label: 'Consumer' },
                { value: 'dealer', label: 'Dealer' },
              ],
            },
          ]}
        />
        <span className="ml-auto">
          <CsvLink href={`/desk/orders/csv${search ? `?${search}` : ''}`} />
        </span>
      </div>
      <ListKeys>
        <DataTable
          caption="Orders"
          rows={page.rows}
          rowKey={(order) => order.id}
          rowHref={(order) => `/desk/orders/${order.id}`}
          empty={
            <EmptyState
              icon={<ShoppingBag />}
              title={
                next
                  ? 'None of the latest orders fits. Older ones are on the next page.'
                  : filtered
                    ? 'No order fits these filters.'
                    : 'Orders appear here as soon as they are placed.'
              }
              action={
                filtered ? (
                  <ButtonLink href="/desk/orders">Show all orders</ButtonLink>
                ) : (
                  <ButtonLink href="/">Go to the shop</ButtonLink>
                )
              }
            />
          }
          below={(order) => order.contactName}
          columns={[
            {
              key: 'number',
              header: 'Order',
              figures: true,
              cell: (order) => order.number,
            },
            {
              key: 'buyer',
              header: 'Buyer',
              from: 'medium',
              className: 'max-w-56 truncate',
              cell: (order) => order.contactName,
            },
            { key: 'status', header: 'Status', cell: (order) => <OrderState status={order.status} /> },
            {
              key: 'payment',
              header: 'Payment',
              from: 'wide',
              cell: (order) => <PaymentState status={order.paymentStatus} />,
            },
            {
              key: 'kind',
              header: 'Kind',
              from: 'wide',
              cell: (order) => (
                <span className="text-muted">{order.customerKind === 'dealer' ? 'Dealer' : 'Consumer'}</span>
              ),
            },
            {
              key: 'to',
              header: 'To',
              from: 'wide',
              className: 'max-w-40 truncate text-muted',
              cell: (order) => `${order.city}, ${order.country}`,
            },
            {
              key: 'pieces',
              header: 'Pieces',
              align: 'right',
              figures: true,
              from: 'wide',
              cell: (order) => order.itemCount,
            },
            {
              key: 'total',
              header: 'Total',
              align: 'right',
              cell: (order) => <Money minor={order.totalMinor} currency={order.currency} />,
            },
            {
              key: 'at',
              header: 'Placed',
              align: 'right',
              from: 'medium',
              cell: (order) => <RelativeTime at={order.placedAt} className="whitespace-nowrap text-muted" />,
            },
          ]}
        />
      </ListKeys>
      <CursorPager
        previous={params.has('cursor') ? `/desk/orders${withParams(search, { cursor: null })}` : null}
        next={next}
      />
    </>
  );
}
