import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { componentFilter } from '../component-filter';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('components', async () => {
    const { procurement } = await api();
    const filter = componentFilter(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: string) => procurement.components({ ...filter, cursor, limit: 500 }));
    return table(rows, [
      ['sku', (c) => c.sku],
      ['name', (c) => c.name],
      ['kind', (c) => c.kind],
      ['unit', (c) => c.unit],
      ['bin', (c) => c.bin],
      ['on hand', (c) => c.onHand],
      ['on order', (c) => c.onOrder],
      ['next delivery', (c) => c.nextOn],
      ['reorder point', (c) => c.reorderPoint],
      ['reorder quantity', (c) => c.reorderQuantity],
      ['to order', (c) => (c.toReorder ? 'yes' : 'no')],
      ['supplier', (c) => c.supplierName],
      ['standard cost', (c) => decimal(c.standardCostMinor, c.currency)],
      ['currency', (c) => c.currency],
    ]);
  });
}
