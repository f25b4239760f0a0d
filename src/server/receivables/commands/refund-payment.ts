import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayGiveBack } from '../access';
import { account } from '../account-state';
import { PaymentRefunded, RefundPayment } from '../contract';
import { dayOf } from '../due';
import { accountOfPayment, unknownPayment } from './facts';

/** Gives unapplied money back. Money that settles an invoice is freed by a credit note first. */
export const refundPayment = command({
  name: 'receivables.refund-payment',
  input: RefundPayment,
  allow: mayGiveBack,
  stream: account,
  gather: accountOfPayment,
  id: (_, facts) => facts.customerId,
  decide: (state, { paymentId, refundId, amountMinor, reason }, { now, facts }) => {
    const payment = state.payments[paymentId];
    if (!payment) return unknownPayment();
    if (payment.refunds.includes(refundId)) return [];
    if (amountMinor > payment.unappliedMinor)
      return reject('too-much', 'Only unapplied money can be paid back. Issue a credit note first.', {
        field: 'amountMinor',
        details: { unappliedMinor: payment.unappliedMinor },
      });
    const { orderId } = payment;
    const { customerId } = facts;
    return [PaymentRefunded({ paymentId, refundId, customerId, orderId, amountMinor, reason, on: dayOf(now) })];
  },
});
