import { also, command } from '@/server/kernel/command';
import { mayFulfil } from '../access';
import { pickBatch } from '../batch-state';
import { DissolveBatch, PickBatchDissolved } from '../contract';
import { ordersInBatch } from '../projections/orders-in-batch';
import { notInBatchState } from '../refusals';
import { leaveBatch } from './join-batch';

/** Takes a plan back before anybody goes: its orders stand in the queue as if nothing had been. */
export const dissolveBatch = command({
  name: 'fulfillment.dissolve-batch',
  input: DissolveBatch,
  allow: mayFulfil,
  stream: pickBatch,
  id: (i) => i.batchId,
  gather: ({ batchId }) => ordersInBatch(batchId),
  first: ({ batchId }, facts) => facts.map(({ orderId }) => also(leaveBatch, { orderId, batchId })),
  decide: (state, { batchId, reason }) =>
    state.status === 'planned' ? [PickBatchDissolved({ batchId, reason })] : notInBatchState(state.status, 'dissolved'),
});
