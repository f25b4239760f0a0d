import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { readStock } from '../read-stock';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('stock', async () => {
    const read = await api();
    const search = Object.fromEntries(new URL(request.url).searchParams);
    const rows = await allPages((cursor?: string) => readStock(read, { ...search, cursor }));
    return table(rows, [
      ['sku', (row) => row.sku],
      ['name', (row) => row.name],
      ['bin', (row) => row.bin],
      ['on hand', (row) => row.onHand],
      ['promised', (row) => row.reserved],
      ['available', (row) => row.available],
      ['low at', (row) => row.lowLevel],
      ['counted', (row) => row.countedAt],
    ]);
  });
}
