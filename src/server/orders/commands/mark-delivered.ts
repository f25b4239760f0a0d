import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { MarkDelivered, OrderDelivered } from '../contract';
import { order } from '../state';
import { unknownOrder, wrongStatus } from './refusals';

/** The carrier handed it over. */
export const markDelivered = command({
  name: 'orders.mark-delivered',
  input: MarkDelivered,
  allow: [system],
  stream: order,
  id: (i) => i.orderId,
  decide: (state, { orderId }) => {
    if (state.status === 'none') return unknownOrder();
    if (state.status === 'delivered') return [];
    return state.status === 'shipped'
      ? [OrderDelivered({ orderId, customerId: state.customerId })]
      : wrongStatus(state.status);
  },
});
