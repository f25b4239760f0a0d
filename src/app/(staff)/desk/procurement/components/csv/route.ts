import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { componentFilter } from '../component-filter';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('components', async () => {
    const { procurement } = await api();
    const filter = componentFilter(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: string) => procurement.components({ ...filter, cursor, limit: 500 }));
    return rows.map((c) => ({
      sku: c.sku,
      name: c.name,
      kind: c.kind,
      unit: c.unit,
      bin: c.bin,
      'on hand': c.onHand,
      'on order': c.onOrder,
      'next delivery': c.nextOn,
      'reorder point': c.reorderPoint,
      'reorder quantity': c.reorderQuantity,
      'to order': c.toReorder ? 'yes' : 'no',
      supplier: c.supplierName,
      'standard cost': decimal(c.standardCostMinor, c.currency),
      currency: c.currency,
    }));
  });
}
