import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { Id } from '@/server/kernel/values';
import { FulfilmentCancelled } from '../contract';
import { fulfilment } from '../state';

/** The order was cancelled: nobody shall pick it. What has left stays as it is. */
export const cancelFulfilment = command({
  name: 'fulfillment.cancel',
  input: z.object({ orderId: Id, reason: z.string() }),
  allow: [system],
  stream: fulfilment,
  id: (i) => i.orderId,
  decide: (state, { orderId, reason }) =>
    ['queued', 'picking', 'picked', 'packed'].includes(state.status) ? [FulfilmentCancelled({ orderId, reason })] : [],
});
