import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBook } from '../access';
import { account, owed } from '../account-state';
import { PaymentApplied, PaymentReceived, RecordPayment } from '../contract';
import { dayOf, plusDays } from '../due';
import { invoice } from '../invoice-state';
import { later } from '../later';
import { accountOfInvoice, unknownInvoice } from './facts';

/** Money for an invoice came in. What is more than is owed stays with the customer, unapplied. */
export const recordPayment = command({
  name: 'receivables.record-payment',
  input: RecordPayment,
  allow: mayBook,
  stream: account,
  gather: accountOfInvoice,
  id: (_, facts) => facts.customerId,
  reads: (i) => ({ invoice: { stream: invoice, id: i.invoiceId } }),
  decide: (state, input, { now, reads, facts }) => {
    const bill = reads.invoice;
    if (bill.status === 'none') return unknownInvoice('invoiceId');
    const { paymentId, invoiceId, amountMinor, method, reference, receivedOn } = input;
    const known = state.payments[paymentId];
    if (known)
      return known.amountMinor === amountMinor
        ? []
        : reject('payment-exists', 'This payment was recorded with another amount.', { kind: 'conflict' });
    // The clock is UTC: east of Greenwich it may be tomorrow already.
    if (receivedOn > plusDays(dayOf(now), 1))
      return reject('in-the-future', 'This day has not come yet.', { field: 'receivedOn' });
    // Bank transfers are often paid before their goods ship, and so before the invoice; a year before is a slip of the pen.
    if (receivedOn < plusDays(bill.issuedOn, -366))
      return reject('long-before', 'This day is more than a year before the invoice. Please check the year.', {
        field: 'receivedOn',
      });
    const { customerId } = facts;
    const received = PaymentReceived({
      paymentId,
      customerId,
      amountMinor,
      currency: bill.currency,
      method,
      reference,
      receivedOn,
      orderId: null,
    });
    const fits = Math.min(amountMinor, owed(state, invoiceId, bill.totalMinor));
    if (fits <= 0) return [received];
    const on = later(receivedOn, bill.issuedOn);
    return [
      received,
      PaymentApplied({ paymentId, customerId, invoiceId, orderId: bill.orderId, amountMinor: fits, on }),
    ];
  },
});
