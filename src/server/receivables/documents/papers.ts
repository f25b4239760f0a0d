import { customerById, dealerById } from '@/server/customers';
import { letterhead, type letterhead as Read } from '@/server/fulfillment';
import { asSystem, currentScope, readingTime } from '@/server/kernel/database/scope';
import type { Address } from '@/server/kernel/values';
import { dayOf } from '../due';
import { ageing, ageingTotals } from '../projections/ageing';
import { statementOf } from '../projections/balance';
import type { CreditNoteRow } from '../projections/credit-note';
import { type InvoiceShown, invoiceById, latestOf } from '../projections/invoice.queries';
import { creditNoteById } from '../projections/payment.queries';

type Sender = Awaited<ReturnType<typeof Read>>;
export type InvoicePaper = {
  invoice: InvoiceShown;
  letterhead: Sender;
  /** The buyer's VAT number, where the invoice must name it: under reverse charge. */
  buyerTaxId?: string;
};
export type StatementPaper = {
  statement: Awaited<ReturnType<typeof statementOf>>;
  /** What is open on the day of the paper, by how long it is overdue. */
  ageing: ReturnType<typeof ageingTotals>;
  customer: { code: string; currency: string; billTo: Address };
  letterhead: Sender;
  /** The day of the paper. */
  on: string;
};
export type CreditNotePaper = { note: CreditNoteRow; invoice: InvoiceShown; letterhead: Sender };

/** What an invoice says on paper; null where it is not for the asker's eyes. */
export async function invoicePaper(invoiceId: string): Promise<InvoicePaper | null> {
  const [invoice, sender] = await Promise.all([invoiceById(invoiceId), letterhead()]);
  return invoice && { invoice, letterhead: sender, buyerTaxId: await buyerTaxId(invoice) };
}

/** Who may see the invoice may see what it must say, also without the function that keeps customers. */
async function buyerTaxId({ taxRule, customerId }: InvoiceShown): Promise<string | undefined> {
  if (taxRule !== 'reverse-charge') return undefined;
  const buyer = await asSystem(currentScope()!.orgId, () => dealerById(customerId));
  return buyer?.taxId;
}

export async function creditNotePaper(creditNoteId: string): Promise<CreditNotePaper | null> {
  const note = await creditNoteById(creditNoteId);
  const [invoice, sender] = await Promise.all([note && invoiceById(note.invoiceId), letterhead()]);
  return note && invoice ? { note, invoice, letterhead: sender } : null;
}

/** A customer's account over a period on paper; null for one who is not for the asker's eyes or has no address yet. */
export async function statementPaper(
  customerId: string,
  period: { from: string; to: string },
): Promise<StatementPaper | null> {
  const on = dayOf(readingTime());
  const [customer, latest, dealer, statement, rows, sender] = await Promise.all([
    customerById(customerId),
    latestOf(customerId),
    dealerById(customerId),
    statementOf(customerId, period),
    ageing(on, customerId),
    letterhead(),
  ]);
  const billTo = latest?.billTo ?? dealer?.address;
  const currency = latest?.currency ?? customer?.currency;
  if (!billTo || !currency) return null;
  // Who keeps the books but has not the function of customers prints it without the customer's number.
  const to = { code: customer?.code ?? '', currency, billTo };
  return { statement, ageing: ageingTotals(rows), customer: to, letterhead: sender, on };
}
