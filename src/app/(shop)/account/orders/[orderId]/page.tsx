import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { StatusBadge } from '@/app/_ui/status-badge';
import { OrderAgain } from '@/app/(shop)/_cart/order-again';
import { CancelOrder } from '../../../_orders/cancel-order';
import { OrderInvoices } from '../../../_orders/order-invoices';
import { OrderView } from '../../../_orders/order-view';
import { maybeCancelled, statusWords } from '../../../_orders/words';
import { buyer } from '../../buyer';

/** One order of the account, with its papers and what may still be done with it. */
export default async function AccountOrderPage({ params }: PageProps<'/account/orders/[orderId]'>) {
  const { orderId } = await params;
  const { caller } = await buyer(`/account/orders/${orderId}`);
  const [order, invoices, payTo] = await Promise.all([
    caller.orders.track({ orderId }).catch(() => null), // unknown and not yours look the same
    caller.receivables.ofOrder({ orderId }).catch(() => []),
    caller.fulfillment.payTo(),
  ]);
  if (!order) notFound();
  const { label, status } = statusWords[order.status];
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Orders', href: '/account/orders' }, { label: order.number }]}
        title={<span className="figures">{order.number}</span>}
        badge={<StatusBadge status={status}>{label}</StatusBadge>}
        actions={
          <>
            {maybeCancelled(order.status) && <CancelOrder orderId={order.id} number={order.number} />}
            <OrderAgain lines={order.lines} to="/cart" />
          </>
        }
      />
      <OrderView order={order} payTo={payTo}>
        <OrderInvoices invoices={invoices} />
      </OrderView>
    </>
  );
}
