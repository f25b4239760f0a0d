import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { accuracy, cashForecast, trials, type Words } from '../cash-forecast';
import { dayOf } from '../due';
import { cashBills } from './cash-bills';

export const AskOutlook = z.object({ weeks: z.int().min(1).max(26).default(8) });
const TRIED_WEEKS = 8;

/** Expected receipts by week from today, and how the same forecast would have done in the past weeks. */
export async function cashOutlook({ weeks }: z.output<typeof AskOutlook> = { weeks: 8 }) {
  const today = dayOf(readingTime());
  const [{ bills, currency }, words] = await Promise.all([cashBills(today), openWords()]);
  const past = trials(bills, today, TRIED_WEEKS);
  return { currency, ...cashForecast(bills, today, weeks, words), past, accuracy: accuracy(past) };
}

/** Promises that are open, invoices nobody counts on, and how good promises were so far. */
export async function openWords(): Promise<Words> {
  const [promises, dunning] = await Promise.all([
    db.paymentPromise.findMany({
      where: { status: { not: 'withdrawn' } },
      select: { status: true, payOn: true, invoiceIds: true },
      orderBy: [{ payOn: 'asc' }, { promiseId: 'asc' }],
    }),
    db.dunning.findMany({ select: { state: true } }),
  ]);
  const states = dunning.map((d) => d.state as unknown as { disputes: Record<string, string>; handedOver: string[] }); // written by the projection
  const open = promises.filter((p) => p.status === 'open');
  const kept = promises.filter((p) => p.status === 'kept').length;
  const judged = promises.length - open.length;
  return {
    promised: new Map(open.flatMap((p) => (p.invoiceIds as string[]).map((id) => [id, dayOf(p.payOn)] as const))),
    doubtful: new Set(states.flatMap((s) => [...Object.values(s.disputes), ...s.handedOver])),
    keptShare: (kept + 2) / (judged + 3),
  };
}
