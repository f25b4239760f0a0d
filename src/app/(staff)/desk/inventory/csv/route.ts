import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { readStock } from '../read-stock';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('stock', async () => {
    const read = await api();
    const search = Object.fromEntries(new URL(request.url).searchParams);
    const rows = await allPages((cursor?: string) => readStock(read, { ...search, cursor }));
    return rows.map((row) => ({
      sku: row.sku,
      name: row.name,
      bin: row.bin,
      'on hand': row.onHand,
      promised: row.reserved,
      available: row.available,
      'low at': row.lowLevel,
      counted: row.countedAt,
    }));
  });
}
