import { everyone } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CancelTracked, OrderCancelled } from '../contract';
import { orderSecret } from '../projections/order.queries';
import { order } from '../state';
import { tokenOpens } from '../tracking';
import { tooLate, unknownOrder } from './refusals';
import { gatherGoods, releaseGoods } from './release-goods';

/** Stops an order before picking starts, for whoever holds its key: somebody who bought without an account. */
export const cancelTracked = command({
  name: 'orders.cancel-tracked',
  input: CancelTracked,
  allow: [everyone],
  stream: order,
  id: (i) => i.orderId,
  gather: async (i) => {
    const secret = await orderSecret(i.orderId);
    return secret && tokenOpens(i.token, secret.tokenHash) ? gatherGoods(i) : unknownOrder();
  },
  first: ({ orderId, reason }, goods) => releaseGoods(orderId, goods, reason),
  decide: (state, { orderId, reason }) => {
    if (state.status === 'none') return unknownOrder();
    if (state.status === 'cancelled') return [];
    if (state.status !== 'placed' && state.status !== 'confirmed') return tooLate(state.status);
    return [OrderCancelled({ orderId, customerId: state.customerId, reason, by: 'customer' })];
  },
});
