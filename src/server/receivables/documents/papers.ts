import { letterhead, type letterhead as Read } from '@/server/fulfillment';
import type { CreditNoteRow } from '../projections/credit-note';
import { type InvoiceShown, invoiceById } from '../projections/invoice.queries';
import { creditNoteById } from '../projections/payment.queries';

type Sender = Awaited<ReturnType<typeof Read>>;
export type InvoicePaper = { invoice: InvoiceShown; letterhead: Sender };
export type CreditNotePaper = { note: CreditNoteRow; invoice: InvoiceShown; letterhead: Sender };

/** What an invoice says on paper; null where it is not for the asker's eyes. */
export async function invoicePaper(invoiceId: string): Promise<InvoicePaper | null> {
  const [invoice, sender] = await Promise.all([invoiceById(invoiceId), letterhead()]);
  return invoice && { invoice, letterhead: sender };
}

export async function creditNotePaper(creditNoteId: string): Promise<CreditNotePaper | null> {
  const note = await creditNoteById(creditNoteId);
  const [invoice, sender] = await Promise.all([note && invoiceById(note.invoiceId), letterhead()]);
  return note && invoice ? { note, invoice, letterhead: sender } : null;
}
