import { projection } from '@/server/kernel/projection';
import type { Address } from '@/server/kernel/values';
import type { Line, Tax } from '../billing';
import { CreditNoteIssued, InvoiceIssued, InvoiceSent, PaymentApplied, PaymentReleased } from '../contract';
import { sequenceOf } from '../numbered';

export type InvoiceStatus = 'open' | 'partly-paid' | 'paid' | 'credited';

/** An invoice and how far it is settled. Always open = total − credited − paid. Overdue is a question of the day: queries say it. */
export type InvoiceRow = {
  invoiceId: string;
  number: string;
  sequence: number;
  orderId: string;
  orderNumber: string;
  shipmentId: string;
  customerId: string;
  customerKind: 'consumer' | 'dealer';
  customerName: string;
  currency: string;
  lines: Line[];
  taxes: Tax[];
  netMinor: number;
  taxMinor: number;
  totalMinor: number;
  paidMinor: number;
  creditedMinor: number;
  openMinor: number;
  status: InvoiceStatus;
  taxRule: string;
  issuedOn: string;
  dueOn: string;
  settledOn: string | null;
  billTo: Address;
  email: string;
  sent: number;
  sentAt: string | null;
};

const key = (e: { data: { invoiceId: string } }) => ({ invoiceId: e.data.invoiceId });

/** The row after money or a credit moved what is open. */
function settle(row: InvoiceRow | undefined, on: string, paid: number, credited = 0): InvoiceRow | undefined {
  if (!row) return undefined;
  const paidMinor = row.paidMinor + paid;
  const creditedMinor = row.creditedMinor + credited;
  const openMinor = row.totalMinor - paidMinor - creditedMinor;
  const status =
    openMinor > 0 ? (openMinor < row.totalMinor ? 'partly-paid' : 'open') : paidMinor > 0 ? 'paid' : 'credited';
  return {
    ...row,
    paidMinor,
    creditedMinor,
    openMinor,
    status,
    settledOn: openMinor > 0 ? null : (row.settledOn ?? on),
  };
}

export const invoices = projection<InvoiceRow>({
  name: 'receivables.invoice',
  table: 'invoice',
  key: ['invoiceId'],
  mode: 'inline',
  on: (on) => [
    // VAT numbers are for the paper, which reads them where they were recorded.
    on(InvoiceIssued, key, (_, { data: { sellerTaxId: __, buyerTaxId: ___, ...data } }) => ({
      ...data,
      sequence: sequenceOf(data.number),
      customerName: data.billTo.company || data.billTo.name,
      paidMinor: 0,
      creditedMinor: 0,
      openMinor: data.totalMinor,
      // A discount may have left nothing to pay.
      status: data.totalMinor > 0 ? 'open' : 'paid',
      settledOn: data.totalMinor > 0 ? null : data.issuedOn,
      sent: 0,
      sentAt: null,
    })),
    on(InvoiceSent, key, (row, e) => row && { ...row, sent: row.sent + 1, sentAt: e.at }),
    on(PaymentApplied, key, (row, { data }) => settle(row, data.on, data.amountMinor)),
    on(PaymentReleased, key, (row, { data }) => settle(row, data.on, -data.amountMinor)),
    on(CreditNoteIssued, key, (row, { data }) => settle(row, data.issuedOn, 0, data.amountMinor)),
  ],
});
