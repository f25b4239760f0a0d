import { OrderList, orderPage } from '@/server/orders';
import { openBalance } from '@/server/receivables';
import type { Person } from './who';

const OPEN = ['placed', 'confirmed', 'picking', 'packed', 'partly-shipped'] as const;

/** Why a person cannot be forgotten yet, in words; undefined when nothing is open between us. */
export async function openBusiness({ customerIds, tier }: Person): Promise<string | undefined> {
  if (tier === 'staff') return 'They are on the team. Take their access away first.';
  if (customerIds.length === 0) return undefined;
  const [orders, balance] = await Promise.all([
    orderPage(OrderList.parse({ statuses: [...OPEN], limit: 20 }), customerIds),
    openBalance(customerIds),
  ]);
  const open = [
    orders.rows.length > 0 && `orders on their way (${orders.rows.map((o) => o.number).join(', ')})`,
    balance.openMinor > 0 && 'unpaid invoices',
    balance.unappliedMinor > 0 && 'money of theirs that we hold',
  ].filter(Boolean);
  return open.length > 0 ? `There are still ${open.join(' and ')}.` : undefined;
}
