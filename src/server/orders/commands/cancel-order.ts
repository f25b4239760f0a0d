import { api, consumer, dealer, recordsOf, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CancelOrder, OrderCancelled } from '../contract';
import { order } from '../state';
import { tooLate, unknownOrder, wrongStatus } from './refusals';
import { gatherGoods, releaseGoods } from './release-goods';

/** Stops an order and gives back what it holds. Buyers may until picking starts, staff until something has shipped. */
export const cancelOrder = command({
  name: 'orders.cancel-order',
  input: CancelOrder,
  allow: [consumer, dealer, staff('orders'), staff('fulfillment', 'manager'), api('orders:write'), system],
  stream: order,
  id: (i) => i.orderId,
  gather: gatherGoods,
  first: ({ orderId, reason }, goods) => releaseGoods(orderId, goods, reason),
  decide: (state, { orderId, reason }, { actor }) => {
    const buyer = actor.kind === 'consumer' || actor.kind === 'dealer';
    if (state.status === 'none' || (buyer && !recordsOf(actor).includes(state.customerId))) return unknownOrder();
    if (state.status === 'cancelled') return [];
    if (buyer && state.status !== 'placed' && state.status !== 'confirmed') return tooLate(state.status);
    if (!['placed', 'confirmed', 'picking', 'packed'].includes(state.status)) return wrongStatus(state.status);
    const by = buyer ? 'customer' : actor.kind === 'system' ? 'system' : 'staff';
    return [OrderCancelled({ orderId, customerId: state.customerId, reason, by })];
  },
});
