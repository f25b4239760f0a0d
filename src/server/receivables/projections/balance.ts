import { z } from 'zod';
import { db, readPool } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { Day } from '@/server/kernel/values';
import { dayOf } from '../due';
import { dateOf } from './invoice.queries';
import type { EntryKind } from './ledger';

/** What a customer owes today, what of it is overdue, and what money of theirs is unused. */
export async function openBalance(customers: string | readonly string[]) {
  const customerId = { in: [customers].flat() };
  const today = dateOf(dayOf(readingTime()));
  const [open, overdue, unapplied] = await Promise.all([
    db.invoice.aggregate({
      where: { customerId, openMinor: { gt: 0 } },
      _sum: { openMinor: true },
      _count: { _all: true },
    }),
    db.invoice.aggregate({
      where: { customerId, openMinor: { gt: 0 }, dueOn: { lt: today } },
      _sum: { openMinor: true },
    }),
    db.payment.aggregate({ where: { customerId, unappliedMinor: { gt: 0 } }, _sum: { unappliedMinor: true } }),
  ]);
  const openMinor = Number(open._sum.openMinor ?? 0);
  const unappliedMinor = Number(unapplied._sum.unappliedMinor ?? 0);
  return {
    openMinor,
    overdueMinor: Number(overdue._sum.openMinor ?? 0),
    unappliedMinor,
    balanceMinor: openMinor - unappliedMinor,
    openInvoices: open._count._all,
  };
}

export const StatementPeriod = z.object({ from: Day, to: Day });

/** A customer's account over a period: opening balance, every booking with the balance after it, closing balance. */
export async function statementOf(customerId: string, { from, to }: z.output<typeof StatementPeriod>) {
  const [before, entries] = await Promise.all([
    db.receivableEntry.aggregate({ where: { customerId, on: { lt: dateOf(from) } }, _sum: { balanceMinor: true } }),
    db.receivableEntry.findMany({
      where: { customerId, on: { gte: dateOf(from), lte: dateOf(to) }, balanceMinor: { not: 0 } },
      orderBy: [{ on: 'asc' }, { position: 'asc' }],
    }),
  ]);
  const openingMinor = Number(before._sum.balanceMinor ?? 0);
  let balanceMinor = openingMinor;
  const lines = entries.map((entry) => {
    balanceMinor += Number(entry.balanceMinor);
    return {
      id: entry.entryId,
      on: entry.on.toISOString().slice(0, 10),
      kind: entry.kind as EntryKind, // written by the projection
      reference: entry.reference,
      invoiceId: entry.invoiceId,
      amountMinor: Number(entry.balanceMinor),
      balanceMinor,
    };
  });
  return { from, to, openingMinor, lines, closingMinor: balanceMinor };
}

/** The whole receivables in five figures. Days sales outstanding: what is open against the invoices of the last 90 days. */
export async function receivablesFigures() {
  const { rows } = await readPool().query<
    Record<'open' | 'overdue' | 'unapplied' | 'sales' | 'unpaid' | 'late', string>
  >({
    name: 'receivables-figures',
    text: `select coalesce(sum("openMinor"), 0) as open, coalesce(sum("openMinor") filter (where "dueOn" < $1::date), 0) as overdue,
        count(*) as unpaid, count(*) filter (where "dueOn" < $1::date) as late,
        (select coalesce(sum("unappliedMinor"), 0) from payment where "unappliedMinor" > 0) as unapplied,
        (select coalesce(sum("totalMinor" - "creditedMinor"), 0) from invoice where "issuedOn" > $1::date - 90) as sales
      from invoice where "openMinor" > 0`,
    values: [dayOf(readingTime())],
  });
  const row = rows[0]!;
  const openMinor = Number(row.open);
  const salesMinor = Number(row.sales);
  return {
    openMinor,
    overdueMinor: Number(row.overdue),
    unappliedMinor: Number(row.unapplied),
    unpaidInvoices: Number(row.unpaid),
    overdueInvoices: Number(row.late),
    daysSalesOutstanding: salesMinor > 0 ? Math.round((openMinor / salesMinor) * 90) : null,
  };
}
