import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayFulfil } from '../access';
import { pickBatch } from '../batch-state';
import { PickBatchStarted, StartBatch } from '../contract';
import { ordersInBatch } from '../projections/orders-in-batch';
import { notInBatchState } from '../refusals';
import { startPicking } from './start-picking';

/** Somebody goes: picking of all its orders starts at once. Those that were cancelled or fetched meanwhile are left out. */
export const startBatch = command({
  name: 'fulfillment.start-batch',
  input: StartBatch,
  allow: mayFulfil,
  stream: pickBatch,
  id: (i) => i.batchId,
  gather: async ({ batchId }) =>
    (await ordersInBatch(batchId)).filter((o) => o.status === 'queued' || o.status === 'partly-shipped'),
  first: (_, facts) => facts.map(({ orderId }) => also(startPicking, { orderId })),
  decide: (state, { batchId }, { facts }) => {
    if (state.status !== 'planned') return notInBatchState(state.status, 'started');
    if (facts.length === 0)
      return reject('nothing-to-pick', 'None of its orders is waiting any more. Dissolve it.', { kind: 'conflict' });
    return [PickBatchStarted({ batchId, orderIds: facts.map((o) => o.orderId) })];
  },
});
