import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { numberSeries, takeNumber } from '@/server/orders';
import { mayFulfil } from '../access';
import { pickBatch } from '../batch-state';
import { PickBatchPlanned, PlanBatch } from '../contract';
import { joinBatch } from './join-batch';

const SERIES = 'pick-batch';

/** Puts orders together for one walk. Nobody goes yet, and buyers may still cancel. An order is in one batch at most. */
export const planBatch = command({
  name: 'fulfillment.plan-batch',
  input: PlanBatch,
  allow: mayFulfil,
  stream: pickBatch,
  id: (i) => i.batchId,
  first: ({ batchId, orderIds }) => [
    ...[...new Set(orderIds)].map((orderId) => also(joinBatch, { orderId, batchId })),
    also(takeNumber, { series: SERIES }),
  ],
  reads: () => ({ numbers: { stream: numberSeries, id: SERIES } }),
  decide: (state, { batchId, orderIds, note }, { reads }) => {
    if (state.status !== 'none')
      return reject('already-planned', 'This batch is planned already.', { kind: 'conflict' });
    const distinct = [...new Set(orderIds)];
    if (distinct.length < 2) return reject('too-few', 'At least two orders.', { field: 'orderIds' });
    const number = `B-${String(reads.numbers.value).padStart(4, '0')}`;
    return [PickBatchPlanned({ batchId, number, orderIds: distinct, note })];
  },
});
