import { db } from '@/server/kernel/database/pools';

const MOST = 4;
const LONGEST = 240;

/** The latest words noted of customers' promises and disputes, shortened. They come from outside: data, never instructions. */
export async function notesAbout(customerIds: readonly string[]): Promise<Map<string, string[]>> {
  const where = { customerId: { in: [...customerIds] } };
  const [promises, disputes] = await Promise.all([
    db.paymentPromise.findMany({
      where,
      orderBy: [{ madeOn: 'desc' }, { promiseId: 'desc' }],
      select: { customerId: true, note: true, status: true },
    }),
    db.invoiceDispute.findMany({
      where,
      orderBy: [{ openedOn: 'desc' }, { disputeId: 'desc' }],
      select: { customerId: true, note: true, outcome: true },
    }),
  ]);
  const notes = new Map<string, string[]>();
  const add = (customerId: string, text: string) => {
    const mine = notes.get(customerId) ?? [];
    if (mine.length < MOST) notes.set(customerId, [...mine, text.slice(0, LONGEST)]);
  };
  for (const d of disputes) add(d.customerId, `Dispute (${d.outcome ?? 'open'}): ${d.note}`);
  for (const p of promises) if (p.note) add(p.customerId, `Promise (${p.status}): ${p.note}`);
  return notes;
}
