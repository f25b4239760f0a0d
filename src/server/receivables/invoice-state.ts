import { stream } from '@/server/kernel/stream';
import { InvoiceIssued, InvoiceSent } from './contract';

export type InvoiceState =
  | { status: 'none' }
  | {
      status: 'issued';
      number: string;
      orderId: string;
      customerId: string;
      currency: string;
      totalMinor: number;
      taxMinor: number;
      issuedOn: string;
      sent: number;
    };

/** One invoice. What is still owed on it is the customer's account's business (account-state.ts). */
export const invoice = stream({
  type: 'invoice',
  events: [InvoiceIssued, InvoiceSent],
  initial: { status: 'none' } as InvoiceState, // widens to the union
  evolve: (state, event): InvoiceState => {
    if (event.type === 'invoice.sent') return state.status === 'issued' ? { ...state, sent: state.sent + 1 } : state;
    const { number, orderId, customerId, currency, totalMinor, taxMinor, issuedOn } = event.data;
    return { status: 'issued', number, orderId, customerId, currency, totalMinor, taxMinor, issuedOn, sent: 0 };
  },
});
