import { command } from '@/server/kernel/command';
import { mayBook } from '../access';
import { InvoiceSent, SendInvoice } from '../contract';
import { invoice } from '../invoice-state';
import { unknownInvoice } from './facts';

/** Asks for the invoice to be mailed once more; the mail itself is the integrations' business. */
export const sendInvoice = command({
  name: 'receivables.send-invoice',
  input: SendInvoice,
  allow: mayBook,
  stream: invoice,
  id: (i) => i.invoiceId,
  decide: (state, { invoiceId }) =>
    state.status === 'none' ? unknownInvoice('invoiceId') : [InvoiceSent({ invoiceId, customerId: state.customerId })],
});
