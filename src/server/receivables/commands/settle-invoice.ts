import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { Id } from '@/server/kernel/values';
import { account, owed } from '../account-state';
import { PaymentApplied } from '../contract';
import { invoice } from '../invoice-state';
import { later } from '../later';
import { unknownInvoice } from './facts';

/** Uses money that was paid for an order in advance (a card) for that order's new invoice. */
export const settleInvoice = command({
  name: 'receivables.settle-invoice',
  input: z.object({ invoiceId: Id, customerId: Id, orderId: Id }),
  allow: [system],
  stream: account,
  id: (i) => i.customerId,
  reads: (i) => ({ invoice: { stream: invoice, id: i.invoiceId } }),
  decide: (state, { invoiceId, customerId, orderId }, { reads }) => {
    const bill = reads.invoice;
    if (bill.status === 'none') return unknownInvoice();
    let open = owed(state, invoiceId, bill.totalMinor);
    return Object.entries(state.payments).flatMap(([paymentId, payment]) => {
      if (payment.orderId !== orderId || payment.currency !== bill.currency) return [];
      const amountMinor = Math.min(open, payment.unappliedMinor);
      if (amountMinor <= 0) return [];
      open -= amountMinor;
      const on = later(payment.receivedOn, bill.issuedOn);
      return [PaymentApplied({ paymentId, customerId, invoiceId, orderId, amountMinor, on })];
    });
  },
});
