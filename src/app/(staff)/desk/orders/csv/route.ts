import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { timeOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { orderFilter } from '../order-filter';

/** The list as it is filtered, all pages. */
export async function GET(request: Request) {
  const search: Record<string, string[]> = {};
  for (const [name, value] of new URL(request.url).searchParams) search[name] = [...(search[name] ?? []), value];
  return csvAnswer('orders', async () => {
    const { orders } = await api();
    const filter = orderFilter(search, await timeOfPage());
    const rows = await allPages((cursor?: string) => orders.list({ ...filter, cursor, limit: 200 }));
    return table(rows, [
      ['number', (order) => order.number],
      ['placed', (order) => order.placedAt.toISOString()],
      ['buyer', (order) => order.contactName],
      ['kind', (order) => order.customerKind],
      ['channel', (order) => order.channel],
      ['status', (order) => order.status],
      ['payment', (order) => order.paymentStatus],
      ['method', (order) => order.paymentMethod],
      ['country', (order) => order.country],
      ['city', (order) => order.city],
      ['pieces', (order) => order.itemCount],
      ['total', (order) => decimal(order.totalMinor, order.currency)],
      ['currency', (order) => order.currency],
      ['reference', (order) => order.purchaseReference],
      ['promised', (order) => order.promisedOn],
    ]);
  });
}
