import { z } from 'zod';
import { asSystem } from '@/server/kernel/database/scope';
import type { Asking } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { mayFollow } from '@/server/orders';
import { invoiceById, invoicesOfOrder } from '../projections/invoice.queries';
import { type InvoicePaper, invoicePaper } from './papers';

/** An order and its key, which somebody without an account was given in the confirmation mail. */
export const Tracked = z.object({ orderId: Id, token: z.string().max(100).optional() });

/** The invoices of an order for whoever may follow it: what leads to their papers, no more. Nothing for others. */
export async function trackedInvoices(asked: z.output<typeof Tracked>, asking: Asking) {
  if (!(await mayFollow(asked, asking))) return [];
  const invoices = await asSystem(asking.orgId, () => invoicesOfOrder(asked.orderId));
  return invoices.map(({ invoiceId, number, totalMinor, currency }) => ({ invoiceId, number, totalMinor, currency }));
}

/** What an invoice says on paper, for whoever may follow its order; null for others. */
export async function trackedPaper(
  { invoiceId, token }: { invoiceId: string; token?: string },
  asking: Asking,
): Promise<InvoicePaper | null> {
  const invoice = await asSystem(asking.orgId, () => invoiceById(invoiceId));
  if (!invoice || !(await mayFollow({ orderId: invoice.orderId, token }, asking))) return null;
  return asSystem(asking.orgId, () => invoicePaper(invoiceId));
}
