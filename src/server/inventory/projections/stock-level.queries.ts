import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { Id } from '@/server/kernel/values';
import { MAIN } from '../contract';

export const StockLevels = z.object({
  productIds: z.array(Id).max(500).optional(),
  low: z.boolean().optional(),
  cursor: Id.optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Levels by product, a page at a time. The next page starts after `next`. */
export async function stockLevelPage({ productIds, low, cursor, limit }: z.output<typeof StockLevels>) {
  const where: Prisma.StockLevelWhereInput = {
    location: MAIN,
    ...(low && { isLow: true }),
    ...(productIds && { productId: { in: productIds } }),
    ...(cursor && { productId: { gt: cursor, ...(productIds && { in: productIds }) } }),
  };
  const rows = await db.stockLevel.findMany({ where, orderBy: { productId: 'asc' }, take: limit + 1 });
  return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.productId : null };
}

/** How many of each product may still be sold; a product that was never stocked has none. */
export async function availabilityOf(productIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.stockLevel.findMany({
    where: { location: MAIN, productId: { in: [...productIds] } },
    select: { productId: true, available: true },
  });
  const known = new Map(rows.map((row) => [row.productId, row.available]));
  return new Map(productIds.map((id) => [id, known.get(id) ?? 0]));
}

/** The bin of each product, for a picker's route; products without one are left out. */
export async function binsOf(productIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.stockLevel.findMany({
    where: { location: MAIN, productId: { in: [...productIds] }, bin: { not: null } },
    select: { productId: true, bin: true },
  });
  return new Map(rows.map((row) => [row.productId, row.bin!]));
}

/** How many products are at or below their low level. */
export const lowStockCount = () => db.stockLevel.count({ where: { location: MAIN, isLow: true } });
