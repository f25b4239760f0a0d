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
      ['SKU', (row) => row.sku],
      ['Name', (row) => row.name],
      ['On sale', (row) => (row.active ? 'yes' : 'no')],
      ['Bin', (row) => row.bin],
      ['On hand', (row) => row.onHand],
      ['Promised', (row) => row.reserved],
      ['Available', (row) => row.available],
      ['Low at', (row) => row.lowLevel],
      ['Counted', (row) => row.countedAt],
    ]);
  });
}
