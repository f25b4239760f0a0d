import { listDealers } from '@/server/customers';
import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { dayOf, plusDays } from '../due';
import { untroubled } from '../dunning-state';
import type { CustomerClass } from '../dunning-words';
import { classOf } from '../ladder';
import { type Plan, reminderPlan } from '../reminder-plan';
import { dunningOf } from './dunning';
import { dateOf } from './invoice.queries';
import { promiseRecord } from './payment-promise';
import { reminderLadder } from './reminder-ladder';

/** Where one customer stands: what they owe, what a letter would say today, and what stands in its way. */
export type Account = {
  customerId: string;
  customerName: string;
  customerKind: 'consumer' | 'dealer';
  class: CustomerClass;
  currency: string;
  openMinor: number;
  overdueMinor: number;
  oldestDays: number;
  lastContactOn: string | null;
  paused: { until: string | null; reason: string } | null;
  promises: { open: number; kept: number; broken: number };
  hold: { on: boolean; reason: string | null; limitMinor: number; usedMinor: number } | null;
  plan: Plan;
};

const SOON_DAYS = 14;
export type AskBoard = {
  /** Only these; all when left out. */
  customerIds?: readonly string[];
  /** Another day than today: histories that are played. Amounts are those of now. */
  on?: string;
};

/** Every customer with something overdue or due within two weeks; those who are due a letter today come first. Six queries. */
export async function reminderBoard({ customerIds, on }: AskBoard = {}): Promise<{
  today: string;
  accounts: Account[];
}> {
  const today = on ?? dayOf(readingTime());
  const ladder = await reminderLadder();
  const soon = await db.invoice.findMany({
    where: {
      openMinor: { gt: 0 },
      ...(customerIds
        ? { customerId: { in: [...customerIds] } }
        : { dueOn: { lte: dateOf(plusDays(today, SOON_DAYS)) } }),
    },
    distinct: ['customerId'],
    select: { customerId: true },
    orderBy: { customerId: 'asc' },
    take: 2000,
  });
  const ids = soon.map((row) => row.customerId);
  const [invoices, states, dealers, unapplied, promises] = await Promise.all([
    db.invoice.findMany({
      where: { customerId: { in: ids }, openMinor: { gt: 0 } },
      select: {
        invoiceId: true,
        number: true,
        dueOn: true,
        openMinor: true,
        currency: true,
        customerId: true,
        customerKind: true,
        customerName: true,
      },
      orderBy: { sequence: 'asc' },
    }),
    dunningOf(ids),
    listDealers({ limit: 5000 }),
    db.payment.groupBy({
      by: ['customerId'],
      where: { customerId: { in: ids }, unappliedMinor: { gt: 0 } },
      _sum: { unappliedMinor: true },
    }),
    promiseRecord(ids),
  ]);
  const terms = new Map(dealers.items.map((d) => [d.customerId, d]));
  const unused = new Map(unapplied.map((u) => [u.customerId, Number(u._sum.unappliedMinor ?? 0)]));
  const byCustomer = new Map<string, typeof invoices>();
  for (const invoice of invoices) {
    const mine = byCustomer.get(invoice.customerId);
    if (mine) mine.push(invoice);
    else byCustomer.set(invoice.customerId, [invoice]);
  }
  const accounts = ids.map((customerId): Account => {
    const mine = byCustomer.get(customerId) ?? [];
    const dealer = terms.get(customerId);
    const state = states.get(customerId) ?? untroubled;
    const customerKind = dealer || mine.at(-1)?.customerKind === 'dealer' ? 'dealer' : 'consumer';
    const customerClass = classOf(customerKind, dealer?.tier);
    const plan = reminderPlan({
      today,
      ladder,
      class: customerClass,
      unpaid: mine.map((i) => ({
        invoiceId: i.invoiceId,
        number: i.number,
        dueOn: dayOf(i.dueOn),
        openMinor: Number(i.openMinor),
        currency: i.currency,
      })),
      dunning: state,
      unappliedMinor: unused.get(customerId) ?? 0,
    });
    const overdue = plan.standings.filter((s) => s.daysOverdue > 0);
    return {
      customerId,
      customerName: mine.at(-1)?.customerName ?? '',
      customerKind,
      class: customerClass,
      currency: plan.currency,
      openMinor: plan.standings.reduce((sum, s) => sum + s.openMinor, 0),
      overdueMinor: overdue.reduce((sum, s) => sum + s.openMinor, 0),
      oldestDays: Math.max(0, ...overdue.map((s) => s.daysOverdue)),
      lastContactOn: state.lastContactOn,
      paused: state.paused,
      promises: { open: Object.keys(state.promises).length, ...(promises.get(customerId) ?? { kept: 0, broken: 0 }) },
      hold: dealer
        ? {
            on: dealer.onHold,
            reason: dealer.holdReason,
            limitMinor: dealer.creditLimitMinor,
            usedMinor: dealer.creditHeldMinor,
          }
        : null,
      plan,
    };
  });
  return { today, accounts: accounts.sort(byUrgency) };
}

/** A letter of today first, then by the day of the next one, then by what is overdue. */
function byUrgency(a: Account, b: Account) {
  return (
    whenOf(a).localeCompare(whenOf(b)) ||
    b.overdueMinor - a.overdueMinor ||
    a.customerName.localeCompare(b.customerName)
  );
}
const whenOf = ({ plan }: Account) => (plan.stage && !plan.wait ? '0' : (plan.nextOn ?? '9999'));

/** One customer's account as the board shows it; undefined when they owe nothing. */
export const accountOf = async (customerId: string): Promise<Account | undefined> =>
  (await reminderBoard({ customerIds: [customerId] })).accounts[0];
