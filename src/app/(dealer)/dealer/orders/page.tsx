import { ShoppingBag } from 'lucide-react';
import { api } from '@/app/_api/server';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { ButtonLink } from '@/app/_ui/button-link';
import { CsvLink } from '@/app/_ui/csv-link';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { DataTable } from '@/app/_ui/table/data-table';
import { day } from '../_parts/day';
import { OrderStatus, PaymentStatus } from '../_parts/order-status';
import { orderQuery } from './order-query';

export const metadata = { title: 'Orders' };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

export default async function Orders({ searchParams }: PageProps<'/dealer/orders'>) {
  const params = await searchParams;
  const [q, view] = [one(params.q), one(params.state)];
  const caller = await api();
  const { rows, next } = await caller.orders.mine({ ...orderQuery(params), limit: 50 });
  const filtered = Boolean(q || view);
  const address = new URLSearchParams({ ...(q && { q }), ...(view && { state: view }) });
  return (
    <>
      <PageHeader title="Orders" actions={<CsvLink href={`/dealer/orders/csv?${address}`} />}>
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox label="Search orders" placeholder="Number, reference or SKU" />
          <FilterChips
            filters={[
              {
                param: 'state',
                label: 'State',
                options: [
                  { value: 'open', label: 'On their way' },
                  { value: 'delivered', label: 'Delivered' },
                  { value: 'cancelled', label: 'Cancelled' },
                ],
              },
            ]}
          />
        </div>
      </PageHeader>
      <ListKeys>
        <DataTable
          caption="Your orders"
          rows={rows}
          rowKey={(order) => order.id}
          rowHref={(order) => `/dealer/orders/${order.id}`}
          columns={[
            { key: 'number', header: 'Order', figures: true, cell: (order) => order.number },
            { key: 'at', header: 'Placed', cell: (order) => <DateTime at={order.placedAt} style="date" /> },
            { key: 'status', header: 'State', cell: (order) => <OrderStatus status={order.status} /> },
            {
              key: 'reference',
              header: 'Your reference',
              from: 'wide',
              cell: (order) => order.purchaseReference ?? '',
            },
            {
              key: 'promised',
              header: 'Delivery',
              from: 'medium',
              cell: (order) => (['delivered', 'cancelled'].includes(order.status) ? '' : `by ${day(order.promisedOn)}`),
            },
            {
              key: 'paid',
              header: 'Payment',
              from: 'medium',
              cell: (order) => order.status !== 'cancelled' && <PaymentStatus status={order.paymentStatus} />,
            },
            {
              key: 'total',
              header: 'Total',
              align: 'right',
              cell: (order) => <Money minor={order.totalMinor} currency={order.currency} />,
            },
          ]}
          empty={
            <EmptyState
              icon={<ShoppingBag />}
              title={filtered ? 'No order fits' : 'Your orders appear here'}
              action={
                filtered ? (
                  <ButtonLink href="/dealer/orders">Show all</ButtonLink>
                ) : (
                  <ButtonLink href="/dealer" variant="primary">
                    Place the first one
                  </ButtonLink>
                )
              }
            />
          }
        />
      </ListKeys>
      <CursorPager next={next && withParams(address, { cursor: next })} />
    </>
  );
}
