import { placedOrder } from '@/server/fulfillment';
import { asSystem } from '@/server/kernel/database/scope';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { recordPaymentState } from '@/server/orders';
import { CreditNoteIssued, PaymentApplied, PaymentReceived, PaymentRefunded, PaymentReleased } from '../contract';
import { paymentState } from '../payment-state';
import { paidForOrder } from '../projections/payment.queries';

/** The order shows what its money looks like now; several bookings at once end in the same words. */
async function tell(orderId: string | null, { run, orgId }: Reacting) {
  if (!orderId) return;
  const order = await placedOrder(orgId, orderId);
  if (!order) return;
  const money = await asSystem(orgId, () => paidForOrder(orderId));
  const status = paymentState(order.quote.totalMinor, money);
  const outcome = await run(recordPaymentState, { orderId, status, paidMinor: money.paidMinor });
  if (isRejection(outcome)) throw new Rejected(outcome);
}

export const whenAccountMovedTellOrder = reaction({
  name: 'receivables.when-account-moved-tell-order',
  when: (when) => [
    when(PaymentReceived, ({ data }, context) => tell(data.orderId, context)),
    when(PaymentApplied, ({ data }, context) => tell(data.orderId, context)),
    when(PaymentReleased, ({ data }, context) => tell(data.orderId, context)),
    when(PaymentRefunded, ({ data }, context) => tell(data.orderId, context)),
    when(CreditNoteIssued, ({ data }, context) => tell(data.orderId, context)),
  ],
});
