import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ConfirmOrder, OrderConfirmed } from '../contract';
import { order } from '../state';
import { unknownOrder, wrongStatus } from './refusals';

/** The order is good: its goods may leave. A payment that arrives later than that, or after a cancellation, confirms nothing. */
export const confirmOrder = command({
  name: 'orders.confirm-order',
  input: ConfirmOrder,
  allow: [staff('orders'), system],
  stream: order,
  id: (i) => i.orderId,
  decide: (state, { orderId, reason }) => {
    if (state.status === 'none') return unknownOrder();
    if (state.status === 'placed') return [OrderConfirmed({ orderId, customerId: state.customerId, reason })];
    return reason === 'paid' ? [] : wrongStatus(state.status);
  },
});
