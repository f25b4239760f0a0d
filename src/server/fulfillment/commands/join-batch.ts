import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
import { FulfilmentBatched, FulfilmentUnbatched } from '../contract';
import { outOfTurn } from '../refusals';
import { fulfilment } from '../state';

const input = z.object({ orderId: Id, batchId: Id });

/** Takes an order into a walk. Only inside the command that plans it: an order is in one walk at most. */
export const joinBatch = command({
  name: 'fulfillment.join-batch',
  input,
  allow: [system],
  stream: fulfilment,
  id: (i) => i.orderId,
  decide: (state, { orderId, batchId }) => {
    if (state.batchId === batchId) return [];
    if (state.batchId)
      return reject('in-another-batch', 'One of these orders is in another batch already.', { kind: 'conflict' });
    return state.status === 'queued' || state.status === 'partly-shipped'
      ? [FulfilmentBatched({ orderId, batchId })]
      : outOfTurn(state, 'picked');
  },
});

/** Lets an order out of a walk. */
export const leaveBatch = command({
  name: 'fulfillment.leave-batch',
  input,
  allow: [system],
  stream: fulfilment,
  id: (i) => i.orderId,
  decide: (state, { orderId, batchId }) =>
    state.batchId === batchId ? [FulfilmentUnbatched({ orderId, batchId })] : [],
});
