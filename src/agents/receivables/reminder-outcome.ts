import type { Deed, Outcome } from '@/server/decisions';
import { moneyText, round } from '@/server/kernel/money';
import { receivedSince } from '@/server/receivables';
import { SendReminder } from '@/server/receivables/contract';
import { WEEKS_AHEAD_DAYS } from './reminder-economics';
import { ReminderSnapshot } from './reminder-snapshot';

/** Half of what was asked for within two weeks counts as good. */
const ENOUGH = 0.5;

/** What came in for the letter's invoices within two weeks; in money, what of it is more than would have come anyway. */
export async function reminderOutcome(deed: Deed): Promise<Outcome> {
  const { lines, totalMinor } = SendReminder.parse(deed.arguments);
  const from = deed.executedAt.slice(0, 10);
  const until = new Date(Date.parse(deed.executedAt) + WEEKS_AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  const { cashMinor, creditedMinor, currency } = await receivedSince(
    lines.map((l) => l.invoiceId),
    from,
    until,
  );
  const known = ReminderSnapshot.safeParse(deed.context.subject);
  return judge(totalMinor, { cashMinor, creditedMinor, currency }, known.success ? known.data.paid14.without : 0);
}

/** Pure. A letter about something that was credited later was about a wrong invoice: nothing can be told from it. */
export function judge(
  totalMinor: number,
  came: { cashMinor: number; creditedMinor: number; currency: string },
  withoutShare: number,
): Outcome {
  const summary = `${moneyText(came.cashMinor, came.currency)} of ${moneyText(totalMinor, came.currency)} came in within two weeks.`;
  if (came.creditedMinor >= totalMinor * ENOUGH)
    return { good: null, actualMinor: null, summary: `${summary} The rest was credited.` };
  const actualMinor = round(came.cashMinor - totalMinor * withoutShare);
  return { good: came.cashMinor >= totalMinor * ENOUGH, actualMinor, summary };
}
