import { productCount } from '@/server/catalog';
import { waitingApplications } from '@/server/customers';
import { waitingDecisions } from '@/server/decisions';
import { waitingToPick } from '@/server/fulfillment';
import { lowStockCount } from '@/server/inventory';
import type { Actor } from '@/server/kernel/actor';
import { OrderList, orderCounts, orderPage } from '@/server/orders';
import { overdueCount } from '@/server/receivables';
import { may } from './readers';

/** What waits for the person who asks, by what they may do about it, and the newest orders where they may see them. */
export async function work(actor: Actor) {
  const mine = may(actor);
  const count = async (fn: string, read: () => Promise<number>) => (mine(fn) ? read() : null);
  const [decisions, applications, unpaid, toPick, overdue, lowStock, newest, products] = await Promise.all([
    count('decisions', waitingDecisions),
    count('customers', waitingApplications),
    count('orders', async () => (await orderCounts()).placed ?? 0),
    count('fulfillment', waitingToPick),
    count('receivables', overdueCount),
    count('inventory', lowStockCount),
    mine('orders') ? orderPage(OrderList.parse({ limit: 8 })).then(({ rows }) => rows) : null,
    productCount(),
  ]);
  return { waiting: { decisions, applications, unpaid, toPick, overdue, lowStock }, newest, products };
}
