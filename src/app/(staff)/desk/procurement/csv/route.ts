import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { orderFilter } from '../order-filter';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('purchase-orders', async () => {
    const { procurement } = await api();
    const filter = orderFilter(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: number) => procurement.orders({ ...filter, cursor, limit: 200 }));
    return table(rows, [
      ['number', (o) => o.number],
      ['supplier', (o) => o.supplierName],
      ['status', (o) => o.status],
      ['late', (o) => (o.late ? 'yes' : 'no')],
      ['sent', (o) => o.sentOn],
      ['expected', (o) => o.expectedOn],
      ['last delivery', (o) => o.receivedOn],
      ['lines', (o) => o.lines.length],
      ['currency', (o) => o.currency],
      ['goods', (o) => decimal(o.goodsMinor, o.currency)],
      ['freight', (o) => decimal(o.freightMinor, o.currency)],
      ['total', (o) => decimal(o.totalMinor, o.currency)],
      ['total in own currency', (o) => decimal(o.baseTotalMinor, o.baseCurrency)],
      ['own currency', (o) => o.baseCurrency],
      ['reference', (o) => o.supplierReference],
    ]);
  });
}
