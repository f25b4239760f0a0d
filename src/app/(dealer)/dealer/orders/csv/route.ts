import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';
import { orderQuery } from '../order-query';

/** The dealer's orders as they are filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('orders', async () => {
    const { orders } = await api();
    const ask = orderQuery(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: string) => orders.mine({ ...ask, cursor, limit: 200 }));
    return table(rows, [
      ['Order', (order) => order.number],
      ['Placed', (order) => order.placedAt.toISOString()],
      ['State', (order) => order.status],
      ['Your reference', (order) => order.purchaseReference],
      ['Delivery by', (order) => order.promisedOn],
      ['Payment', (order) => order.paymentStatus],
      ['Pieces', (order) => order.itemCount],
      ['Total', (order) => toDecimal(order.totalMinor, order.currency)],
      ['Currency', (order) => order.currency],
    ]);
  });
}
