import { notFound } from 'next/navigation';
import { missingIsNull } from '@/app/_api/missing';
import { api } from '@/app/_api/server';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { DataTable } from '@/app/_ui/table/data-table';
import { OrderAgain } from '@/app/(shop)/_cart/order-again';
import { day } from '../../_parts/day';
import { OrderStatus } from '../../_parts/order-status';
import { Postal } from '../../_parts/postal';
import { CancelOrder } from './cancel-order';
import { History } from './history';
import { LiveOrder } from './live-order';
import { OrderInvoices } from './order-invoices';

export const metadata = { title: 'Order' };

const cancellable = ['placed', 'confirmed'];
const words = {
  terms: 'On account',
  'bank-transfer': 'Bank transfer',
  card: 'Card',
  'cash-on-delivery': 'Cash on delivery',
};

export default async function OrderRecord({ params, searchParams }: PageProps<'/dealer/orders/[orderId]'>) {
  const { orderId } = await params;
  const { placed } = await searchParams;
  const caller = await api();
  const [order, invoices] = await Promise.all([
    missingIsNull(caller.orders.myOrder({ orderId })),
    missingIsNull(caller.receivables.ofOrder({ orderId })),
  ]);
  if (!order) notFound();
  const { currency } = order;
  return (
    <>
      <LiveOrder orderId={order.id} ended={['delivered', 'cancelled'].includes(order.status)} />
      <PageHeader
        title={<span className="figures">{order.number}</span>}
        crumbs={[{ label: 'Orders', href: '/dealer/orders' }, { label: order.number }]}
        badge={<OrderStatus status={order.status} />}
        actions={
          <>
            {cancellable.includes(order.status) && <CancelOrder orderId={order.id} number={order.number} />}
            <OrderAgain lines={order.lines} to="/dealer" />
          </>
        }
      />
      {placed && (
        <Notice tone="positive" title="Your order is placed" className="mb-5">
          Delivery by {day(order.promisedOn)}. The confirmation is on its way to {order.contactEmail}. This page follows
          the order live.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          <Panel title="Lines" flush>
            <DataTable
              bare
              caption="Lines of the order"
              rows={order.lines}
              rowKey={(line) => line.productId}
              columns={[
                { key: 'sku', header: 'SKU', figures: true, from: 'medium', cell: (line) => line.sku },
                { key: 'name', header: 'Product', cell: (line) => line.name },
                { key: 'quantity', header: 'Quantity', align: 'right', figures: true, cell: (line) => line.quantity },
                {
                  key: 'price',
                  header: 'Price',
                  align: 'right',
                  from: 'medium',
                  cell: (line) => <Money minor={line.unitPriceMinor} currency={currency} />,
                },
                {
                  key: 'net',
                  header: 'Net',
                  align: 'right',
                  cell: (line) => <Money minor={line.unitPriceMinor * line.quantity} currency={currency} />,
                },
              ]}
            />
          </Panel>
          <OrderInvoices invoices={invoices ?? []} />
          <Panel title="What happened">
            <History entries={order.timeline} />
          </Panel>
        </div>
        <div className="grid gap-5">
          <Panel title="Sum">
            <DataList
              facts={[
                { label: 'Goods', value: <Money minor={order.quote.subtotalMinor} currency={currency} /> },
                ...(order.quote.discount
                  ? [
                      {
                        label: order.quote.discount.name,
                        value: <Money minor={-order.quote.discount.amountMinor} currency={currency} />,
                      },
                    ]
                  : []),
                {
                  label: order.quote.shipping.label,
                  value: <Money minor={order.shippingMinor} currency={currency} />,
                },
                { label: 'VAT', value: <Money minor={order.taxMinor} currency={currency} /> },
                {
                  label: 'Total',
                  value: <Money minor={order.totalMinor} currency={currency} className="font-semibold" />,
                },
                { label: 'Paid', value: <Money minor={order.paidMinor} currency={currency} /> },
              ]}
            />
          </Panel>
          <Panel title="Facts">
            <DataList
              layout="stacked"
              facts={[
                { label: 'Placed', value: <DateTime at={order.placedAt} /> },
                { label: 'Delivery promised by', value: day(order.promisedOn) },
                {
                  label: 'Payment',
                  value: `${words[order.paymentMethod]}${order.termsDays ? `, ${order.termsDays} days net` : ''}`,
                },
                { label: 'Your reference', value: order.purchaseReference },
                ...order.shipments.map((s) => ({
                  label: `Shipped with ${s.carrier}`,
                  value: s.tracking,
                  figures: true,
                })),
                { label: 'Deliver to', value: <Postal address={order.shippingAddress} /> },
                { label: 'Your note', value: order.note },
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}
