import { z } from 'zod';
import type { Invoice, Prisma } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { NumberCursor } from '@/server/kernel/keyset';
import { foundPage, OWN_STEP, siftedPage } from '@/server/kernel/search/find';
import { Id } from '@/server/kernel/values';
import { dayOf } from '../due';
import type { InvoiceRow } from './invoice';
import { invoiceIndex } from './invoice-words';

const day = (date: Date) => date.toISOString().slice(0, 10);
export const dateOf = (iso: string) => new Date(`${iso}T00:00:00Z`);
const money = ['netMinor', 'taxMinor', 'totalMinor', 'paidMinor', 'creditedMinor', 'openMinor'] as const;

/** A row as the projection wrote it, with whether it is overdue today. */
export type InvoiceShown = InvoiceRow & { overdue: boolean };
function read(
  { orgId: _, version: __, lastEventId: ___, ...row }: Invoice,
  today = dayOf(readingTime()),
): InvoiceShown {
  const dueOn = day(row.dueOn);
  return {
    ...row,
    ...Object.fromEntries(money.map((column) => [column, Number(row[column])])),
    issuedOn: day(row.issuedOn),
    dueOn,
    settledOn: row.settledOn && day(row.settledOn),
    sentAt: row.sentAt?.toISOString() ?? null,
    overdue: row.openMinor > 0n && dueOn < today,
  } as unknown as InvoiceShown; // the table is written by the projection only: its JSON and words have its shapes
}

export const invoiceViews = ['all', 'unpaid', 'overdue', 'paid', 'credited'] as const;
export const ListInvoices = z.object({
  view: z.enum(invoiceViews).default('all'),
  /** Beginnings of words: invoice number, order number, customer's name, company, e-mail. */
  search: z.string().trim().max(80).optional(),
  customerId: z.string().optional(),
  orderId: Id.optional(),
  /** `sequence` of the last row of the page before. */
  cursor: NumberCursor.optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListInvoices = z.output<typeof ListInvoices>;

const inView = (view: ListInvoices['view']): Prisma.InvoiceWhereInput =>
  view === 'unpaid'
    ? { openMinor: { gt: 0 } }
    : view === 'overdue'
      ? { openMinor: { gt: 0 }, dueOn: { lt: dateOf(dayOf(readingTime())) } }
      : view === 'all'
        ? {}
        : { status: view };

const filter = ({ view, customerId, orderId, cursor }: ListInvoices, customers?: readonly string[]) => ({
  ...inView(view),
  ...(customerId && { customerId }),
  ...(customers && { customerId: { in: [...customers] } }),
  ...(orderId && { orderId }),
  ...(cursor && { sequence: { lt: cursor } }),
});

/** Invoices, newest first, of some customers or of all; under row-level security a customer sees their own. */
export async function invoicePage(list: ListInvoices, customers?: readonly string[]) {
  const { rows, next } = list.search
    ? await searchPage(list, list.search, customers)
    : await plainPage(list, list.limit, customers);
  return { rows: rows.map((row) => read(row)), next };
}

async function plainPage(list: ListInvoices, limit: number, customers?: readonly string[]) {
  const rows = await db.invoice.findMany({
    where: filter(list, customers),
    orderBy: { sequence: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? page.at(-1)!.sequence : null };
}

/** The same by typed words: of everybody's invoices by the table of words, of some customers' by looking through theirs. */
async function searchPage(list: ListInvoices, text: string, customers?: readonly string[]) {
  const { limit, cursor } = list;
  if (customers ?? list.customerId ?? list.orderId) {
    const { rows, last } = await siftedPage(
      invoiceIndex,
      { text, limit },
      async (after: Invoice | undefined) =>
        (await plainPage({ ...list, cursor: after?.sequence ?? cursor }, OWN_STEP, customers)).rows,
      (row) => row.invoiceId,
    );
    return { rows, next: last?.sequence ?? null };
  }
  const { rows, next } = await foundPage(
    invoiceIndex,
    { text, from: cursor ? { at: cursor } : null, limit },
    (ids) => db.invoice.findMany({ where: { ...filter({ ...list, cursor: undefined }), invoiceId: { in: ids } } }),
    (row) => row.invoiceId,
  );
  return { rows, next: next?.at ?? null };
}

/** Null where it does not exist or is not for the asker's eyes. */
export async function invoiceById(invoiceId: string): Promise<InvoiceShown | null> {
  const row = await db.invoice.findFirst({ where: { invoiceId } });
  return row && read(row);
}

/** A customer's newest invoice, or null. */
export async function latestOf(customerId: string): Promise<InvoiceShown | null> {
  const row = await db.invoice.findFirst({ where: { customerId }, orderBy: { sequence: 'desc' } });
  return row && read(row);
}

export async function invoicesOfOrder(orderId: string): Promise<InvoiceShown[]> {
  const rows = await db.invoice.findMany({ where: { orderId }, orderBy: { sequence: 'asc' } });
  return rows.map((row) => read(row));
}

/** How many are overdue, for the desk's navigation. */
export const overdueCount = () => db.invoice.count({ where: inView('overdue') });
