import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { supplierFilter } from '../supplier-filter';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('suppliers', async () => {
    const { procurement } = await api();
    const filter = supplierFilter(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: string) => procurement.suppliers({ ...filter, cursor, limit: 200 }));
    return table(rows, [
      ['name', (s) => s.name],
      ['country', (s) => s.country],
      ['town', (s) => s.city],
      ['approved', (s) => (s.approved ? 'yes' : 'no')],
      ['in use', (s) => (s.active ? 'yes' : 'no')],
      ['currency', (s) => s.currency],
      ['net days', (s) => s.netDays],
      ['lead time days', (s) => s.leadTimeDays],
      ['lead time deviation', (s) => s.leadTimeSdDays],
      ['minimum order', (s) => decimal(s.minimumOrderMinor, s.currency)],
      ['orders', (s) => s.orders],
      ['deliveries', (s) => s.deliveries],
      ['on time', (s) => s.onTime],
      ['rejected units', (s) => s.rejected],
      ['rating', (s) => s.rating],
    ]);
  });
}
