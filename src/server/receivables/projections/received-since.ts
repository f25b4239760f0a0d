import { db } from '@/server/kernel/database/pools';
import { dateOf } from './invoice.queries';

/** What came in and was credited for some invoices from a day to a day, both included. Minor units. */
export async function receivedSince(invoiceIds: readonly string[], from: string, to: string) {
  const where = { invoiceId: { in: [...invoiceIds] } };
  const [entries, one] = await Promise.all([
    db.receivableEntry.groupBy({
      by: ['kind'],
      where: {
        ...where,
        kind: { in: ['application', 'release', 'credit-note'] },
        on: { gte: dateOf(from), lte: dateOf(to) },
      },
      _sum: { openMinor: true },
    }),
    db.invoice.findFirst({ where, select: { currency: true } }),
  ]);
  const sum = (kinds: string[]) =>
    entries.reduce((total, e) => (kinds.includes(e.kind) ? total - Number(e._sum.openMinor ?? 0) : total), 0);
  return {
    cashMinor: sum(['application', 'release']),
    creditedMinor: sum(['credit-note']),
    currency: one?.currency ?? 'EUR',
  };
}
