import { z } from 'zod';
import type { InvoiceDispute } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { Id } from '@/server/kernel/values';
import { DisputeOpened, type DisputeReason, DisputeResolved, type disputeOutcomes } from '../dunning-words';
import { namedInvoices } from './named-invoices';

export type DisputeRow = {
  disputeId: string;
  customerId: string;
  invoiceId: string;
  reason: DisputeReason;
  note: string;
  openedOn: string;
  openedBy: string;
  outcome: (typeof disputeOutcomes)[number] | null;
  answer: string | null;
  resolvedOn: string | null;
};

export const invoiceDisputes = projection<DisputeRow>({
  name: 'receivables.invoice-dispute',
  table: 'invoice_dispute',
  key: ['disputeId'],
  mode: 'inline',
  on: (on) => [
    on(
      DisputeOpened,
      (e) => ({ disputeId: e.data.disputeId }),
      (_, { data: { on: openedOn, ...data }, by }) => ({
        ...data,
        openedOn,
        openedBy: by,
        outcome: null,
        answer: null,
        resolvedOn: null,
      }),
    ),
    on(
      DisputeResolved,
      (e) => ({ disputeId: e.data.disputeId }),
      (row, { data }) => row && { ...row, outcome: data.outcome, answer: data.note, resolvedOn: data.on },
    ),
  ],
});

const day = (date: Date) => date.toISOString().slice(0, 10);
const read = ({ orgId: _, version: __, lastEventId: ___, ...row }: InvoiceDispute): DisputeRow => ({
  ...row,
  reason: row.reason as DisputeReason, // both written by the projection
  outcome: row.outcome as DisputeRow['outcome'],
  openedOn: day(row.openedOn),
  resolvedOn: row.resolvedOn && day(row.resolvedOn),
});

export const ListDisputes = z.object({
  customerId: z.string().optional(),
  invoiceId: Id.optional(),
  open: z.boolean().default(false),
  limit: z.int().min(1).max(500).default(200),
});

/** Disputes, open ones first, then the latest, with what is open on their invoice. */
export async function listDisputes({ customerId, invoiceId, open, limit }: z.output<typeof ListDisputes>) {
  const rows = await db.invoiceDispute.findMany({
    where: { ...(customerId && { customerId }), ...(invoiceId && { invoiceId }), ...(open && { outcome: null }) },
    orderBy: [{ resolvedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }, { disputeId: 'desc' }],
    take: limit,
  });
  const named = await namedInvoices(rows.map((row) => row.invoiceId));
  return rows.map((row) => ({
    ...read(row),
    number: named.get(row.invoiceId)?.number ?? '–',
    customerName: named.get(row.invoiceId)?.customerName ?? null,
    currency: named.get(row.invoiceId)?.currency ?? 'EUR',
    openMinor: named.get(row.invoiceId)?.openMinor ?? 0,
  }));
}
