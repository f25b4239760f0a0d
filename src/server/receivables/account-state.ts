import { stream } from '@/server/kernel/stream';
import { CreditNoteIssued, PaymentApplied, PaymentReceived, PaymentRefunded, PaymentReleased } from './contract';

type Payment = {
  amountMinor: number;
  currency: string;
  unappliedMinor: number;
  orderId: string | null;
  receivedOn: string;
  refunds: readonly string[];
};
/** How an invoice was settled: by which payments, and what was credited. */
type Settled = { creditedMinor: number; creditedTaxMinor: number; by: Readonly<Record<string, number>> };
export type AccountState = {
  payments: Readonly<Record<string, Payment>>;
  invoices: Readonly<Record<string, Settled>>;
  creditNotes: readonly string[];
};

const untouched: Settled = { creditedMinor: 0, creditedTaxMinor: 0, by: {} };

/** A customer's money: what came in, what it was used for, what was credited or paid back. */
export const account = stream({
  type: 'account',
  events: [PaymentReceived, PaymentApplied, PaymentReleased, PaymentRefunded, CreditNoteIssued],
  initial: { payments: {}, invoices: {}, creditNotes: [] } as AccountState, // widens to the records
  evolve: (state, event): AccountState => {
    switch (event.type) {
      case 'payment.received': {
        const { paymentId, amountMinor, currency, orderId, receivedOn } = event.data;
        const payment = { amountMinor, currency, unappliedMinor: amountMinor, orderId, receivedOn, refunds: [] };
        return { ...state, payments: { ...state.payments, [paymentId]: payment } };
      }
      case 'payment.applied':
        return moved(state, event.data, event.data.amountMinor);
      case 'payment.released':
        return moved(state, event.data, -event.data.amountMinor);
      case 'payment.refunded': {
        const { paymentId, refundId, amountMinor } = event.data;
        const payment = state.payments[paymentId]!;
        const next = {
          ...payment,
          unappliedMinor: payment.unappliedMinor - amountMinor,
          refunds: [...payment.refunds, refundId],
        };
        return { ...state, payments: { ...state.payments, [paymentId]: next } };
      }
      case 'credit-note.issued': {
        const { invoiceId, amountMinor, taxMinor, creditNoteId } = event.data;
        const before = settled(state, invoiceId);
        const next = {
          ...before,
          creditedMinor: before.creditedMinor + amountMinor,
          creditedTaxMinor: before.creditedTaxMinor + taxMinor,
        };
        return {
          ...state,
          invoices: { ...state.invoices, [invoiceId]: next },
          creditNotes: [...state.creditNotes, creditNoteId],
        };
      }
    }
  },
});

function moved(state: AccountState, at: { paymentId: string; invoiceId: string }, minor: number): AccountState {
  const payment = state.payments[at.paymentId]!;
  const before = settled(state, at.invoiceId);
  return {
    ...state,
    payments: { ...state.payments, [at.paymentId]: { ...payment, unappliedMinor: payment.unappliedMinor - minor } },
    invoices: {
      ...state.invoices,
      [at.invoiceId]: { ...before, by: { ...before.by, [at.paymentId]: (before.by[at.paymentId] ?? 0) + minor } },
    },
  };
}

/** How an invoice was settled so far. */
export const settled = (state: AccountState, invoiceId: string): Settled => state.invoices[invoiceId] ?? untouched;

export const paid = (settled: Settled) => Object.values(settled.by).reduce((sum, minor) => sum + minor, 0);

/** What is still owed on an invoice. */
export const owed = (state: AccountState, invoiceId: string, totalMinor: number) => {
  const so = settled(state, invoiceId);
  return totalMinor - so.creditedMinor - paid(so);
};
