import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBook } from '../access';
import { account, owed } from '../account-state';
import { ApplyPayment, PaymentApplied } from '../contract';
import { invoice } from '../invoice-state';
import { later } from '../later';
import { accountOfPayment, unknownInvoice, unknownPayment } from './facts';

/** Uses money that a customer has with us for one of their invoices. */
export const applyPayment = command({
  name: 'receivables.apply-payment',
  input: ApplyPayment,
  allow: mayBook,
  stream: account,
  gather: accountOfPayment,
  id: (_, facts) => facts.customerId,
  reads: (i) => ({ invoice: { stream: invoice, id: i.invoiceId } }),
  decide: (state, { paymentId, invoiceId, amountMinor }, { reads, facts }) => {
    const payment = state.payments[paymentId];
    const bill = reads.invoice;
    if (!payment) return unknownPayment();
    if (bill.status === 'none') return unknownInvoice('invoiceId');
    if (bill.customerId !== facts.customerId)
      return reject('other-customer', 'This invoice belongs to another customer.', { field: 'invoiceId' });
    if (bill.currency !== payment.currency)
      return reject('other-currency', `This payment is in ${payment.currency}.`, { field: 'invoiceId' });
    const fits = Math.min(payment.unappliedMinor, owed(state, invoiceId, bill.totalMinor));
    if (fits <= 0)
      return reject('nothing-to-apply', 'The money is used up, or nothing is owed on this invoice.', {
        kind: 'conflict',
      });
    if (amountMinor !== undefined && amountMinor > fits)
      return reject('too-much', 'That is more than is left of the payment or owed on the invoice.', {
        field: 'amountMinor',
        details: { fitsMinor: fits },
      });
    return [
      PaymentApplied({
        paymentId,
        customerId: facts.customerId,
        invoiceId,
        orderId: bill.orderId,
        amountMinor: amountMinor ?? fits,
        on: later(payment.receivedOn, bill.issuedOn),
      }),
    ];
  },
});
