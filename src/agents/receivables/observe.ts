import { counted } from '@/server/kernel/counted';
import {
  type Account,
  behaviour,
  cashBills,
  notesAbout,
  payingHistory,
  reminderBoard,
  reminderLadder,
  settledWithin,
} from '@/server/receivables';
import { PACE, WEEKS_AHEAD_DAYS } from './reminder-economics';
import type { ReminderSnapshot } from './reminder-snapshot';

/** Customers who are due a letter today, from what receivables' counter offers; eight queries or so whatever their number. */
export async function observeReminders(): Promise<{ subjects: ReminderSnapshot[]; summary: string }> {
  const [{ accounts, today }, ladder] = await Promise.all([reminderBoard(), reminderLadder()]);
  const due = accounts.filter((a) => a.plan.lines.length > 0);
  const ids = due.map((a) => a.customerId);
  const [history, { bills }, notes] = await Promise.all([payingHistory(ids), cashBills(today), notesAbout(ids)]);
  const known = behaviour(bills, today);
  const byId = new Map(bills.map((b) => [b.invoiceId, b]));
  const chance = (a: Account, pace: number) => {
    const total = a.plan.lines.reduce((sum, l) => sum + l.openMinor, 0) || 1;
    return a.plan.lines.reduce((sum, line) => {
      const bill = byId.get(line.invoiceId);
      const p = bill ? settledWithin(known, bill, today, WEEKS_AHEAD_DAYS, pace).at(-1)! : 0;
      return sum + (p * line.openMinor) / total;
    }, 0);
  };
  const subjects = due.map(
    (a): ReminderSnapshot => ({
      id: a.customerId,
      type: 'customer',
      label: a.customerName,
      class: a.class,
      currency: a.currency,
      today,
      lines: a.plan.lines,
      stage: a.plan.stage,
      totalMinor: a.plan.totalMinor,
      wait: a.plan.wait?.why ?? null,
      openMinor: a.openMinor,
      overdueMinor: a.overdueMinor,
      oldestDays: a.oldestDays,
      lastContactOn: a.lastContactOn,
      disputed: a.plan.standings.filter((s) => s.stop?.why === 'dispute').length,
      largeMinor: ladder.largeMinor,
      history: history.get(a.customerId) ?? null,
      promises: a.promises,
      paid14: {
        without: chance(a, 1),
        low: chance(a, PACE.low),
        middle: chance(a, PACE.middle),
        high: chance(a, PACE.high),
      },
      notes: notes.get(a.customerId) ?? [],
    }),
  );
  const waiting = subjects.filter((s) => s.wait !== null).length;
  return {
    subjects: subjects.filter((s) => s.wait === null),
    summary: `${counted(accounts.length, 'customer')} with something due, ${subjects.length - waiting} due a letter, ${waiting} left alone for now`,
  };
}
