import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { orderFilter } from '../order-filter';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('purchase-orders', async () => {
    const { procurement } = await api();
    const filter = orderFilter(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: number) => procurement.orders({ ...filter, cursor, limit: 200 }));
    return rows.map((o) => ({
      number: o.number,
      supplier: o.supplierName,
      status: o.status,
      late: o.late ? 'yes' : 'no',
      sent: o.sentOn,
      expected: o.expectedOn,
      'last delivery': o.receivedOn,
      lines: o.lines.length,
      currency: o.currency,
      goods: decimal(o.goodsMinor, o.currency),
      freight: decimal(o.freightMinor, o.currency),
      total: decimal(o.totalMinor, o.currency),
      [`total in ${o.baseCurrency}`]: decimal(o.baseTotalMinor, o.baseCurrency),
      reference: o.supplierReference,
    }));
  });
}
