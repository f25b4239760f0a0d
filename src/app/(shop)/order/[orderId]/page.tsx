import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { missingIsNull } from '@/app/_api/missing';
import { api } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { StatusBadge } from '@/app/_ui/status-badge';
import { CancelOrder } from '../../_orders/cancel-order';
import { OrderInvoices } from '../../_orders/order-invoices';
import { OrderView } from '../../_orders/order-view';
import { maybeCancelled, statusWords } from '../../_orders/words';

export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'no-referrer' };

/** Confirmation and tracking: by the token of the confirmation mail, or signed in. */
export default async function OrderPage({ params, searchParams }: PageProps<'/order/[orderId]'>) {
  const [{ orderId }, { t, payment }] = await Promise.all([params, searchParams]);
  const token = typeof t === 'string' && t.length <= 100 ? t : undefined;
  const caller = await api();
  const [order, invoices, payTo] = await Promise.all([
    caller.orders.track({ orderId, token }).catch(() => null), // unknown and not yours look the same
    missingIsNull(caller.receivables.ofTracked({ orderId, token })),
    caller.fulfillment.payTo(),
  ]);
  if (!order) notFound();
  const { label, status } = statusWords[order.status];
  const fresh = order.status === 'confirmed' || order.status === 'placed';
  return (
    <>
      <header className="mb-6 grid gap-1">
        <p className="text-muted text-sm">
          {fresh ? `Thank you, ${order.shippingAddress.name}. We have your order.` : 'Your order'}
        </p>
        <h1 className="flex flex-wrap items-center gap-3 text-xl">
          <span className="figures">{order.number}</span>
          <StatusBadge status={status}>{label}</StatusBadge>
        </h1>
        {fresh && <p className="text-muted text-sm">A confirmation goes to {order.contactEmail}.</p>}
      </header>
      {payment === 'unavailable' && (
        <Notice tone="caution" className="mb-6" title="The payment page could not be opened">
          Your order is kept. Please try again in a moment.
        </Notice>
      )}
      <OrderView order={order} payTo={payTo} token={token}>
        <OrderInvoices invoices={invoices ?? []} token={token} />
        {maybeCancelled(order.status) && (
          <div className="justify-self-start">
            <CancelOrder orderId={order.id} number={order.number} token={token} />
          </div>
        )}
      </OrderView>
    </>
  );
}
