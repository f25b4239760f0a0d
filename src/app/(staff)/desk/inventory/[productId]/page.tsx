import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { api } from '@/app/_api/server';
import { StockRecord } from './stock-record';

export const metadata: Metadata = { title: 'Stock' };

type Props = { params: Promise<{ productId: string }>; searchParams: Promise<{ cursor?: string }> };

export default async function StockPage({ params, searchParams }: Props) {
  const [{ productId }, { cursor }] = await Promise.all([params, searchParams]);
  if (!z.uuid().safeParse(productId).success) notFound();
  const { catalog, inventory, orders } = await api();
  const [levels, ledger, names] = await Promise.all([
    inventory.levels({ productIds: [productId] }),
    inventory.ledger({ productId, cursor: z.coerce.number().int().positive().safeParse(cursor).data }),
    catalog.names({ ids: [productId] }),
  ]);
  const ids = [...new Set(ledger.rows.flatMap((row) => row.orderId ?? []))];
  // Who may see stock but no orders reads the ledger without their numbers.
  const known = await orders.list({ ids, limit: 200 }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'FORBIDDEN') return { rows: [] };
    throw error;
  });
  const product = names[0];
  const level = levels.rows[0];
  if (!product && !level) notFound();
  return (
    <StockRecord
      productId={productId}
      product={product}
      level={level}
      ledger={ledger}
      numbers={Object.fromEntries(known.rows.map((order) => [order.id, order.number]))}
    />
  );
}
