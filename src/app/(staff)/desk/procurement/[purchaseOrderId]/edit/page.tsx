import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { href } from '@/app/_ui/href';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { OrderForm } from '../../order-form';
import { readForm } from '../../read-form';

export const metadata: Metadata = { title: 'Edit purchase order' };

export default async function EditOrderPage({ params }: { params: Promise<{ purchaseOrderId: string }> }) {
  const { purchaseOrderId } = await params;
  if (!z.uuid().safeParse(purchaseOrderId).success) notFound();
  const a = await api();
  const seen = await a.eventLog.head();
  const order = await a.procurement.order({ purchaseOrderId }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  // Only a draft can be changed; who comes late sees what became of it.
  if (order.status !== 'draft') redirect(href(`/desk/procurement/${purchaseOrderId}`));
  const form = await readForm(a, order.supplierId);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Purchasing', href: '/desk/procurement' },
          { label: order.number, href: `/desk/procurement/${purchaseOrderId}` },
          { label: 'Edit' },
        ]}
        title={`${order.number} to ${order.supplierName}`}
      />
      <IfMay
        give="procurement.changeOrder"
        otherwise={<Notice>You may look at purchase orders, not change them. Ask the owner for access.</Notice>}
      >
        <OrderForm {...form} draft={order} seen={seen} />
      </IfMay>
    </>
  );
}
