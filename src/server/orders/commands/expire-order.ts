import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { Id } from '@/server/kernel/values';
import { OrderCancelled } from '../contract';
import { order } from '../state';
import { wrongStatus } from './refusals';
import { gatherGoods, releaseGoods } from './release-goods';

const reason = 'The payment did not arrive in time';

/** Ends an order whose payment never came, and gives its goods back. Refused (so nothing is released) once it was paid. */
export const expireOrder = command({
  name: 'orders.expire-order',
  input: z.object({ orderId: Id }),
  allow: [system],
  stream: order,
  id: (i) => i.orderId,
  gather: gatherGoods,
  first: ({ orderId }, goods) => releaseGoods(orderId, goods, reason),
  decide: (state, { orderId }) => {
    if (state.status === 'cancelled') return [];
    return state.status === 'placed'
      ? [OrderCancelled({ orderId, customerId: state.customerId, reason, by: 'timeout' })]
      : wrongStatus(state.status);
  },
});
