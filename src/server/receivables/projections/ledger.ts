import type { Recorded } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import {
  CreditNoteIssued,
  InvoiceIssued,
  PaymentApplied,
  PaymentReceived,
  PaymentRefunded,
  PaymentReleased,
} from '../contract';

export const entryKinds = ['invoice', 'payment', 'application', 'release', 'credit-note', 'refund'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * One line of the receivables ledger: what it does to the customer's balance, to what is open on an invoice, and to the money
 * not yet used. Always balance = open − unapplied, line by line (the table checks it) and so in every sum.
 */
export type EntryRow = {
  entryId: string;
  position: number;
  customerId: string;
  on: string;
  kind: EntryKind;
  balanceMinor: number;
  openMinor: number;
  unappliedMinor: number;
  currency: string | null;
  invoiceId: string | null;
  paymentId: string | null;
  orderId: string | null;
  reference: string;
  at: string;
};

type Entry = Pick<EntryRow, 'customerId' | 'on' | 'kind' | 'reference'> &
  Partial<Pick<EntryRow, 'openMinor' | 'unappliedMinor' | 'invoiceId' | 'paymentId' | 'orderId' | 'currency'>>;

const id = (e: { id: string }) => ({ entryId: e.id });

const line = (e: Recorded, entry: Entry): EntryRow => {
  const { openMinor = 0, unappliedMinor = 0 } = entry;
  return {
    entryId: e.id,
    position: e.position,
    invoiceId: null,
    paymentId: null,
    orderId: null,
    currency: null,
    ...entry,
    openMinor,
    unappliedMinor,
    balanceMinor: openMinor - unappliedMinor,
    at: e.at,
  };
};

export const ledger = projection<EntryRow>({
  name: 'receivables.ledger',
  table: 'receivable_entry',
  key: ['entryId'],
  mode: 'inline',
  on: (on) => [
    on(InvoiceIssued, id, (_, e) => {
      const { customerId, issuedOn, number, totalMinor, invoiceId, orderId, currency } = e.data;
      const at = { customerId, invoiceId, orderId, currency, on: issuedOn };
      return line(e, { ...at, kind: 'invoice', reference: number, openMinor: totalMinor });
    }),
    on(PaymentReceived, id, (_, e) => {
      const { customerId, receivedOn, reference, amountMinor, paymentId, orderId, currency } = e.data;
      const at = { customerId, paymentId, orderId, currency, on: receivedOn };
      return line(e, { ...at, kind: 'payment', reference, unappliedMinor: amountMinor });
    }),
    on(PaymentApplied, id, (_, e) => {
      const { amountMinor, ...at } = e.data;
      return line(e, {
        ...at,
        kind: 'application',
        reference: '',
        openMinor: -amountMinor,
        unappliedMinor: -amountMinor,
      });
    }),
    on(PaymentReleased, id, (_, e) => {
      const { amountMinor, ...at } = e.data;
      return line(e, { ...at, kind: 'release', reference: '', openMinor: amountMinor, unappliedMinor: amountMinor });
    }),
    on(CreditNoteIssued, id, (_, e) => {
      const { customerId, issuedOn, number, amountMinor, invoiceId, orderId, currency } = e.data;
      const at = { customerId, invoiceId, orderId, currency, on: issuedOn };
      return line(e, { ...at, kind: 'credit-note', reference: number, openMinor: -amountMinor });
    }),
    on(PaymentRefunded, id, (_, e) => {
      const { customerId, on: day, amountMinor, paymentId, orderId, reason } = e.data;
      const at = { customerId, paymentId, orderId, on: day };
      return line(e, { ...at, kind: 'refund', reference: reason, unappliedMinor: -amountMinor });
    }),
  ],
});
