import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
import { FulfilmentQueued } from '../contract';
import { merged } from '../lines';
import { placedOrder } from '../placed-order';
import { standingOf } from '../standing-of';
import { fulfilment } from '../state';

/** Opens the fulfilment of a confirmed order. Run by the reaction; a repetition does nothing. */
export const queueOrder = command({
  name: 'fulfillment.queue-order',
  input: z.object({ orderId: Id }),
  allow: [system],
  stream: fulfilment,
  id: (i) => i.orderId,
  gather: async ({ orderId }, { orgId }) => {
    const order = await placedOrder(orgId, orderId);
    if (!order) return reject('no-such-order', 'There is no such order.', { kind: 'not-found' });
    return { ...order, standing: await standingOf(order) };
  },
  decide: (state, { orderId }, { facts }) => {
    if (state.status !== 'none') return [];
    return [
      FulfilmentQueued({
        orderId,
        customerId: facts.customerId,
        number: facts.number,
        customerKind: facts.customerKind,
        country: facts.shippingAddress.country,
        promisedOn: facts.promisedOn,
        totalMinor: facts.quote.totalMinor,
        standing: facts.standing,
        lines: merged(
          facts.quote.lines.map(({ productId, sku, name, quantity }) => ({ productId, sku, name, quantity })),
        ),
      }),
    ];
  },
});
