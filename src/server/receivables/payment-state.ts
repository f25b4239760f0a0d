import type { paymentStatuses } from '@/server/orders/contract';

type Money = { paidMinor: number; creditedMinor: number; refundedMinor: number };

/** What an order's money is called: all of it credited and nothing kept is `refunded`. */
export function paymentState(totalMinor: number, money: Money): (typeof paymentStatuses)[number] {
  const owedMinor = totalMinor - money.creditedMinor;
  if (money.paidMinor === 0 && (money.refundedMinor > 0 || owedMinor <= 0)) return 'refunded';
  if (money.paidMinor >= owedMinor) return 'paid';
  return money.paidMinor > 0 ? 'partly-paid' : 'pending';
}
