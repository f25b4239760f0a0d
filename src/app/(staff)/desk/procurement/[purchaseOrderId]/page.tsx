import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { dayOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { namesOf } from '../../_who';
import { OrderRecord } from './order-record';

export const metadata: Metadata = { title: 'Purchase order' };

export default async function PurchaseOrderPage({ params }: { params: Promise<{ purchaseOrderId: string }> }) {
  const { purchaseOrderId } = await params;
  if (!z.uuid().safeParse(purchaseOrderId).success) notFound();
  const { procurement, identity } = await api();
  const [order, staff] = await Promise.all([procurement.order({ purchaseOrderId }), identity.staff()]).catch(
    (error: unknown) => {
      if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
      throw error;
    },
  );
  const supplier = await procurement.supplier({ supplierId: order.supplierId });
  return <OrderRecord order={order} supplier={supplier} names={namesOf(staff)} today={await dayOfPage()} />;
}
