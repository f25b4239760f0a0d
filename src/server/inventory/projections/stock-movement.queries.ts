import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { Id } from '@/server/kernel/values';

export const StockLedger = z.object({
  productId: Id,
  /** Position of the last line of the page before. */
  cursor: z.int().positive().optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** A product's ledger, newest first. */
export async function stockLedger({ productId, cursor, limit }: z.output<typeof StockLedger>) {
  const rows = await db.stockMovement.findMany({
    where: { productId, ...(cursor && { position: { lt: cursor } }) },
    orderBy: { position: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit).map((row) => ({ ...row, position: Number(row.position) }));
  return { rows: page, next: rows.length > limit ? page.at(-1)!.position : null };
}
