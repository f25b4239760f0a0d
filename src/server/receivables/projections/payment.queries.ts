import { z } from 'zod';
import type { Payment } from '@/generated/prisma/client';
import { customersByIds } from '@/server/customers';
import { db } from '@/server/kernel/database/pools';
import { beyond, pageOf, placeOf } from '@/server/kernel/keyset';
import type { CreditNoteRow } from './credit-note';
import type { PaymentRow } from './payment';

function read({ orgId: _, version: __, lastEventId: ___, ...row }: Payment): PaymentRow {
  return {
    ...row,
    amountMinor: Number(row.amountMinor),
    appliedMinor: Number(row.appliedMinor),
    refundedMinor: Number(row.refundedMinor),
    unappliedMinor: Number(row.unappliedMinor),
    receivedOn: row.receivedOn.toISOString().slice(0, 10),
    recordedAt: row.recordedAt.toISOString(),
  } as PaymentRow; // `method` is one of the contract's words
}

export const ListPayments = z.object({
  /** Only money that is not used up. */
  unapplied: z.boolean().default(false),
  customerId: z.string().optional(),
  /** `recordedAt|paymentId` of the last row of the page before. */
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Payments, newest first, with the name their customer has on invoices, or else in the customer's record. */
export async function paymentPage({ unapplied, customerId, cursor, limit }: z.output<typeof ListPayments>) {
  const rows = await db.payment.findMany({
    where: {
      ...(unapplied && { unappliedMinor: { gt: 0 } }),
      ...(customerId && { customerId }),
      ...beyond(placeOf(cursor), 'recordedAt', 'paymentId'),
    },
    orderBy: [{ recordedAt: 'desc' }, { paymentId: 'desc' }],
    take: limit + 1,
  });
  const { rows: page, next } = pageOf(rows.map(read), limit, (row) => [row.recordedAt, row.paymentId]);
  const named = await db.invoice.findMany({
    where: { customerId: { in: [...new Set(page.map((p) => p.customerId))] } },
    distinct: ['customerId'],
    orderBy: [{ customerId: 'asc' }, { sequence: 'desc' }],
    select: { customerId: true, customerName: true },
  });
  const names = new Map(named.map((n) => [n.customerId, n.customerName]));
  // Who paid before there was an invoice.
  const others = page.filter((p) => !names.has(p.customerId)).map((p) => p.customerId);
  if (others.length > 0)
    for (const { id, name, company } of await customersByIds([...new Set(others)])) names.set(id, company ?? name);
  return { rows: page.map((p) => ({ ...p, customerName: names.get(p.customerId) ?? null })), next };
}

/** What settled an invoice, oldest first: payments applied or released again, credit notes. */
export async function settlementOf(invoiceId: string) {
  const [entries, notes] = await Promise.all([
    db.receivableEntry.findMany({
      where: { invoiceId, kind: { in: ['application', 'release'] } },
      orderBy: { position: 'asc' },
    }),
    creditNotesOf(invoiceId),
  ]);
  const used = await db.payment.findMany({
    where: { paymentId: { in: entries.flatMap((e) => e.paymentId ?? []) } },
  });
  const byId = new Map(used.map((p) => [p.paymentId, read(p)]));
  return {
    creditNotes: notes,
    payments: entries.flatMap((entry) => {
      const payment = entry.paymentId ? byId.get(entry.paymentId) : undefined;
      return payment
        ? [
            {
              id: entry.entryId,
              on: entry.on.toISOString().slice(0, 10),
              appliedMinor: -Number(entry.openMinor),
              payment,
            },
          ]
        : [];
    }),
  };
}

export async function creditNotesOf(invoiceId: string): Promise<CreditNoteRow[]> {
  const rows = await db.creditNote.findMany({ where: { invoiceId }, orderBy: { sequence: 'asc' } });
  return rows.map(readNote);
}

export async function creditNoteById(creditNoteId: string): Promise<CreditNoteRow | null> {
  const row = await db.creditNote.findFirst({ where: { creditNoteId } });
  return row && readNote(row);
}

type NoteRead = NonNullable<Awaited<ReturnType<typeof db.creditNote.findFirst>>>;
const readNote = ({ orgId: _, version: __, lastEventId: ___, ...row }: NoteRead): CreditNoteRow => ({
  ...row,
  amountMinor: Number(row.amountMinor),
  taxMinor: Number(row.taxMinor),
  releasedMinor: Number(row.releasedMinor),
  issuedOn: row.issuedOn.toISOString().slice(0, 10),
});

/** How much of an order is paid: money used for its invoices, and money that came for it and waits for them. */
export async function paidForOrder(orderId: string) {
  const [invoices, advance] = await Promise.all([
    db.invoice.aggregate({ where: { orderId }, _sum: { paidMinor: true, creditedMinor: true } }),
    db.payment.aggregate({ where: { orderId }, _sum: { unappliedMinor: true, refundedMinor: true } }),
  ]);
  return {
    paidMinor: Number(invoices._sum.paidMinor ?? 0) + Number(advance._sum.unappliedMinor ?? 0),
    creditedMinor: Number(invoices._sum.creditedMinor ?? 0),
    refundedMinor: Number(advance._sum.refundedMinor ?? 0),
  };
}
