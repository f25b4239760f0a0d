import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { orderFilter } from '../order-filter';

/** The list as it is filtered, all pages. */
export async function GET(request: Request) {
  const search: Record<string, string[]> = {};
  for (const [name, value] of new URL(request.url).searchParams) search[name] = [...(search[name] ?? []), value];
  return csvAnswer('orders', async () => {
    const { orders } = await api();
    const filter = orderFilter(search);
    const rows = await allPages((cursor?: string) => orders.list({ ...filter, cursor, limit: 200 }));
    return rows.map((order) => ({
      number: order.number,
      placed: order.placedAt.toISOString(),
      buyer: order.contactName,
      kind: order.customerKind,
      channel: order.channel,
      status: order.status,
      payment: order.paymentStatus,
      method: order.paymentMethod,
      country: order.country,
      city: order.city,
      pieces: order.itemCount,
      total: decimal(order.totalMinor, order.currency),
      currency: order.currency,
      reference: order.purchaseReference,
      promised: order.promisedOn,
    }));
  });
}
