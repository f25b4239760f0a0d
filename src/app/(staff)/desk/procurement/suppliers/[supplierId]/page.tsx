import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { api } from '@/app/_api/server';
import { namesOf } from '../../../_who';
import { SupplierRecord } from './supplier-record';

export const metadata: Metadata = { title: 'Supplier' };

export default async function SupplierPage({ params }: { params: Promise<{ supplierId: string }> }) {
  const { supplierId } = await params;
  if (!z.uuid().safeParse(supplierId).success) notFound();
  const { procurement, identity } = await api();
  const [supplier, offers, orders, staff] = await Promise.all([
    procurement.supplier({ supplierId }),
    procurement.offers({ supplierId }),
    procurement.orders({ supplierId, limit: 10 }),
    identity.staff(),
  ]).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  return <SupplierRecord supplier={supplier} offers={offers} orders={orders.rows} names={namesOf(staff)} />;
}
