import { customerById, dealerById } from '@/server/customers';
import { letterhead, type letterhead as Read } from '@/server/fulfillment';
import { asSystem, currentScope, readingTime } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import type { Address } from '@/server/kernel/values';
import { InvoiceIssued, TaxIds } from '../contract';
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
  const invoice = await invoiceById(invoiceId);
  return invoice && { invoice, ...(await asIssued(invoice)) };
}

/** VAT numbers as the invoice recorded them on its day. One of the first days recorded none: then as they are known now. */
async function asIssued({ invoiceId, taxRule, customerId }: InvoiceShown) {
  const { orgId } = currentScope()!; // nobody prints outside of an organisation
  const [[issued], head] = await Promise.all([
    readLog(orgId, { stream: `invoice-${invoiceId}`, types: [InvoiceIssued.type], limit: 1 }),
    letterhead(),
  ]);
  const { sellerTaxId, buyerTaxId } = TaxIds.parse(issued?.data ?? {});
  const sender = head && sellerTaxId !== undefined ? { ...head, taxId: sellerTaxId ?? '' } : head;
  if (buyerTaxId !== undefined || taxRule !== 'reverse-charge')
    return { letterhead: sender, buyerTaxId: buyerTaxId ?? undefined };
  // Who may see the invoice may see what it must say, also without the function that keeps customers.
  return { letterhead: sender, buyerTaxId: (await asSystem(orgId, () => dealerById(customerId)))?.taxId };
}

/** A credit note names the seller as the invoice it corrects does. */
export async function creditNotePaper(creditNoteId: string): Promise<CreditNotePaper | null> {
  const note = await creditNoteById(creditNoteId);
  const invoice = note && (await invoiceById(note.invoiceId));
  return note && invoice ? { note, invoice, letterhead: (await asIssued(invoice)).letterhead } : null;
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
