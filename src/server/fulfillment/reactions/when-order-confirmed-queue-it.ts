import { reaction } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { OrderCancelled, OrderConfirmed } from '@/server/orders/contract';
import { cancelFulfilment } from '../commands/cancel-fulfilment';
import { queueOrder } from '../commands/queue-order';

// One reaction for both: a cancellation must never be handled before the confirmation it follows.
export const whenOrderConfirmedQueueIt = reaction({
  name: 'fulfillment.when-order-confirmed-queue-it',
  when: (when) => [
    when(OrderConfirmed, async ({ data: { orderId } }, { run }) => {
      const outcome = await run(queueOrder, { orderId });
      if (isRejection(outcome)) throw new Rejected(outcome);
    }),
    when(OrderCancelled, ({ data: { orderId, reason } }, { run }) => run(cancelFulfilment, { orderId, reason })),
  ],
});
