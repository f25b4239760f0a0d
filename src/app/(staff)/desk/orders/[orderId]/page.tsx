import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { api } from '@/app/_api/server';
import { OrderRecord } from './order-record';

export const metadata: Metadata = { title: 'Order' };

/** A part that this person may not see is left out of the page. */
const ifAllowed = <T,>(read: Promise<T>) =>
  read.catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'FORBIDDEN') return null;
    throw error;
  });

export default async function OrderPage({ params }: { params: Promise<{ orderId: string }> }) {
  const { orderId } = await params;
  if (!z.uuid().safeParse(orderId).success) notFound();
  const { orders, checkout, fulfillment, receivables, identity } = await api();
  const [order, toReturn, fulfilment, invoices, staff] = await Promise.all([
    orders.get({ orderId }).catch((error: unknown) => {
      if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
      throw error;
    }),
    ifAllowed(checkout.moneyToReturn({ orderId })),
    ifAllowed(fulfillment.byOrder({ orderId })),
    ifAllowed(receivables.ofOrder({ orderId })),
    identity.staff(),
  ]);
  const names = Object.fromEntries(staff.map((member) => [member.id, member.name]));
  return (
    <OrderRecord
      order={order}
      toReturn={toReturn ?? []}
      fulfilment={fulfilment}
      invoices={invoices ?? []}
      names={names}
    />
  );
}
