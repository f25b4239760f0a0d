import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { SupplierForm } from '../../supplier-form';

export const metadata: Metadata = { title: 'Edit supplier' };

export default async function EditSupplierPage({ params }: { params: Promise<{ supplierId: string }> }) {
  const { supplierId } = await params;
  if (!z.uuid().safeParse(supplierId).success) notFound();
  const { procurement, eventLog } = await api();
  const seen = await eventLog.head();
  const supplier = await procurement.supplier({ supplierId }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Suppliers', href: '/desk/procurement/suppliers' },
          { label: supplier.name, href: `/desk/procurement/suppliers/${supplierId}` },
          { label: 'Edit' },
        ]}
        title={supplier.name}
      />
      <IfMay
        give="procurement.changeSupplier"
        otherwise={<Notice>You may look at suppliers, not change them. Ask the owner for access.</Notice>}
      >
        <SupplierForm supplier={supplier} currency={supplier.currency} seen={seen} />
      </IfMay>
    </>
  );
}
