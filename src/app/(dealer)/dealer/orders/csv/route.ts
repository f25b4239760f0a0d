import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';
import { orderQuery } from '../order-query';

/** The dealer's orders as they are filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('orders', async () => {
    const { orders } = await api();
    const ask = orderQuery(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: string) => orders.mine({ ...ask, cursor, limit: 200 }));
    return rows.map((order) => ({
      Order: order.number,
      Placed: order.placedAt.toISOString(),
      State: order.status,
      'Your reference': order.purchaseReference,
      'Delivery by': order.promisedOn,
      Payment: order.paymentStatus,
      Pieces: order.itemCount,
      Total: toDecimal(order.totalMinor, order.currency),
      Currency: order.currency,
    }));
  });
}
