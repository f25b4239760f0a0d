import { dealerById, listDealers } from '@/server/customers';
import {
  type Account,
  behaviour,
  cashBills,
  payingHistory,
  reminderBoard,
  reminderLadder,
  settledWithin,
} from '@/server/receivables';
import type { CreditSnapshot } from './hold-snapshot';

const LONG_DAYS = 60;

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
  const known = behaviour(bills, today);
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
    };
  });
  return { subjects, summary: `${subjects.length} dealers who owe something or are on hold` };
}

/** One dealer's credit as it is now; undefined when there is nothing to say of it. */
export const creditOf = async (customerId: string) => (await observeCredit(customerId)).subjects[0];
