import { also, command } from '@/server/kernel/command';
import { mayFulfil } from '../access';
import { pickBatch as stream } from '../batch-state';
import { PickBatch, PickBatchPicked } from '../contract';
import { found } from '../found';
import { ordersInBatch } from '../projections/orders-in-batch';
import { missesForeign, notInBatchState } from '../refusals';
import { leaveBatch } from './join-batch';
import { pickOrder } from './pick-order';

/** The walk is over: every order gets what was found for it, in one transaction. What is missing stays open in its order. */
export const pickBatch = command({
  name: 'fulfillment.pick-batch',
  input: PickBatch,
  allow: mayFulfil,
  stream,
  id: (i) => i.batchId,
  gather: async ({ batchId }) => (await ordersInBatch(batchId)).filter((o) => o.status === 'picking'),
  first: ({ batchId, missing }, orders) =>
    orders.map(({ orderId, lines }) => {
      const brought = found(orderId, lines, missing);
      return brought.length > 0 ? also(pickOrder, { orderId, lines: brought }) : also(leaveBatch, { orderId, batchId });
    }),
  decide: (state, { batchId, missing }, { facts }) => {
    if (state.status !== 'picking') return notInBatchState(state.status, 'picked');
    return missesForeign(facts, missing) ?? [PickBatchPicked({ batchId, missing })];
  },
});
