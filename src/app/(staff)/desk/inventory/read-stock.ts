import { z } from 'zod';
import type { Api } from '@/app/_api/server';

export type Search = { q?: string; show?: string; cursor?: string };

/** Levels with the products' names: by words, by what is low, a page at a time. */
export async function readStock({ catalog, inventory }: Api, { q, show, cursor }: Search) {
  const text = q?.trim().slice(0, 120);
  const found = text ? (await catalog.search({ text, limit: 100 })).map((card) => card.id) : undefined;
  const levels = await inventory.levels({
    productIds: found,
    low: show === 'low' || undefined,
    cursor: z.uuid().safeParse(cursor).data,
    limit: 100,
  });
  const named = await catalog.names({ ids: levels.rows.map((row) => row.productId) });
  const byId = new Map(named.map((product) => [product.id, product]));
  const rows = levels.rows.map((row) => ({
    productId: row.productId,
    sku: byId.get(row.productId)?.sku ?? null,
    name: byId.get(row.productId)?.name ?? 'Unknown product',
    active: byId.get(row.productId)?.active ?? false,
    bin: row.bin,
    onHand: row.onHand,
    reserved: row.reserved,
    available: row.available,
    lowLevel: row.lowLevel,
    isLow: row.isLow,
    countedAt: row.countedAt?.toISOString() ?? null,
  }));
  return { rows: rows.sort((a, b) => (a.sku ?? '~').localeCompare(b.sku ?? '~')), next: levels.next };
}
export type StockPage = Awaited<ReturnType<typeof readStock>>;
