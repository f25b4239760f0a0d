import { system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { confirmOrder, order } from '@/server/orders';
import { CardPaymentSucceeded, RecordCardPayment } from '../contract';
import { cardPayment } from '../state';

/**
 * The card processor has the money: the order is good. Said twice, it counts once; said with another amount or currency than the
 * order's, or once more on another payment page, it is refused. After a cancellation the payment is still recorded, so that it can be paid back.
 */
export const recordCardPayment = command({
  name: 'checkout.record-card-payment',
  input: RecordCardPayment,
  allow: [system],
  stream: cardPayment,
  id: (i) => i.orderId,
  first: ({ orderId }) => [also(confirmOrder, { orderId, reason: 'paid' })],
  reads: ({ orderId }) => ({ order: { stream: order, id: orderId } }),
  decide: (state, input, { reads }) => {
    if (state.paidBy === input.sessionId) return [];
    if (state.paidBy !== null)
      return reject('paid-already', 'The order was paid before, on another page. This payment has to be paid back.', {
        kind: 'conflict',
        details: { paidBy: state.paidBy },
      });
    if (reads.order.status === 'none')
      return reject('unknown-order', 'This order does not exist.', { kind: 'not-found' });
    const { totalMinor, currency, customerId } = reads.order;
    if (input.amountMinor !== totalMinor || input.currency !== currency)
      return reject('wrong-amount', 'The amount is not the order’s.', {
        details: { expectedMinor: totalMinor, expectedCurrency: currency },
      });
    return [CardPaymentSucceeded({ ...input, customerId })];
  },
});
