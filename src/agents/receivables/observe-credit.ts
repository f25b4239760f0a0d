import { costsOf } from '@/server/catalog';
import { dealerById, listDealers } from '@/server/customers';
import { boughtOnTerms, type OrdersOnTerms } from '@/server/orders';
import {
  type Account,
  behaviour,
  cashBills,
  payingHistory,
  reminderBoard,
  reminderLadder,
  settledWithin,
} from '@/server/receivables';
import { BACK_DAYS } from './hold-economics';
import type { CreditSnapshot } from './hold-snapshot';

const [LONG_DAYS, DAY_MS] = [60, 86_400_000];

/** The credit of dealers who owe something or are on hold; of one dealer when named. */
export async function observeCredit(only?: string): Promise<{ subjects: CreditSnapshot[]; summary: string }> {
  const [{ accounts, today }, ladder, dealers] = await Promise.all([
    reminderBoard(only ? { customerIds: [only] } : {}),
    reminderLadder(),
    only
      ? dealerById(only).then((d) => (d ? [d] : []))
      : listDealers({ status: 'approved', limit: 5000 }).then((l) => l.items),
  ]);
  const byId = new Map(accounts.map((a) => [a.customerId, a]));
  const seen = dealers.filter((d) => d.status === 'approved' && (byId.has(d.customerId) || d.onHold));
  const [history, { bills, currency }] = await Promise.all([
    payingHistory(seen.map((d) => d.customerId)),
    cashBills(today),
  ]);
  const [onTerms, known] = [await soldTo(seen, today, currency), behaviour(bills, today)];
  const bill = new Map(bills.map((b) => [b.invoiceId, b]));
  const unpaid = (a: Account) =>
    a.plan.standings.reduce((sum, s) => {
      const b = bill.get(s.invoiceId);
      return sum + (b ? 1 - settledWithin(known, b, today, LONG_DAYS).at(-1)! : 0) * (s.openMinor / (a.openMinor || 1));
    }, 0);
  const subjects = seen.map((d): CreditSnapshot => {
    const account = byId.get(d.customerId);
    const late = account?.plan.standings.filter((s) => s.daysOverdue > 0 && s.stop === null) ?? [];
    return {
      id: d.customerId,
      type: 'customer',
      label: d.company,
      currency: account?.currency ?? currency,
      limitMinor: d.creditLimitMinor,
      usedMinor: d.creditHeldMinor,
      onHold: d.onHold,
      holdReason: d.holdReason,
      lateMinor: late.reduce((sum, s) => sum + s.openMinor, 0),
      lateDays: Math.max(0, ...late.map((s) => s.daysOverdue)),
      overdueMinor: account?.overdueMinor ?? 0,
      openMinor: account?.openMinor ?? 0,
      holdDays: ladder.holdDays,
      history: history.get(d.customerId) ?? null,
      promises: account?.promises ?? { open: 0, kept: 0, broken: 0 },
      unpaid60: account ? unpaid(account) : 0,
      earned: account?.currency === currency ? onTerms(d.customerId) : null,
    };
  });
  return {
    subjects,
    summary: `${subjects.length === 1 ? '1 dealer who owes something or is' : `${subjects.length} dealers who owe something or are`} on hold`,
  };
}

/** How to tell what is earned on a dealer's orders on account: of what has a known cost, at the costs of now. */
async function soldTo(dealers: readonly { customerId: string }[], today: string, currency: string) {
  const ids = dealers.map((d) => d.customerId);
  const since = new Date(Date.parse(today) - BACK_DAYS * DAY_MS).toISOString().slice(0, 10);
  const orders = await boughtOnTerms(ids, since, currency);
  const costs = await costsOf([...new Set([...orders.values()].flatMap((o) => o.bought.map((b) => b.productId)))]);
  return (customerId: string) => {
    const theirs = orders.get(customerId);
    return theirs ? earnedOn(theirs, costs, today) : null;
  };
}

function earnedOn({ orders, since, bought }: OrdersOnTerms, costs: ReadonlyMap<string, number>, today: string) {
  const known = bought.filter((b) => costs.has(b.productId));
  if (known.length === 0) return null;
  const sum = (of: (b: (typeof known)[number]) => number) => known.reduce((total, b) => total + of(b), 0);
  return {
    orders,
    days: Math.round((Date.parse(today) - Date.parse(since)) / DAY_MS),
    netMinor: sum((b) => b.netMinor),
    marginMinor: sum((b) => b.netMinor - b.quantity * costs.get(b.productId)!),
  };
}

/** One dealer's credit as it is now; undefined when there is nothing to say of it. */
export const creditOf = async (customerId: string) => (await observeCredit(customerId)).subjects[0];
