import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { supplierFilter } from '../supplier-filter';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('suppliers', async () => {
    const { procurement } = await api();
    const filter = supplierFilter(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: string) => procurement.suppliers({ ...filter, cursor, limit: 200 }));
    return rows.map((s) => ({
      name: s.name,
      country: s.country,
      town: s.city,
      approved: s.approved ? 'yes' : 'no',
      'in use': s.active ? 'yes' : 'no',
      currency: s.currency,
      'net days': s.netDays,
      'lead time days': s.leadTimeDays,
      'lead time deviation': s.leadTimeSdDays,
      'minimum order': decimal(s.minimumOrderMinor, s.currency),
      orders: s.orders,
      deliveries: s.deliveries,
      'on time': s.onTime,
      'rejected units': s.rejected,
      rating: s.rating,
    }));
  });
}
