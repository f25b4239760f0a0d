import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { OrderPickingStarted, StartPickingOrder } from '../contract';
import { order } from '../state';
import { unknownOrder, wrongStatus } from './refusals';

/** Somebody took the order to the shelves. The rest of a partly shipped order stays partly shipped. */
export const startPicking = command({
  name: 'orders.start-picking',
  input: StartPickingOrder,
  allow: [system],
  stream: order,
  id: (i) => i.orderId,
  decide: (state, { orderId }) => {
    if (state.status === 'none') return unknownOrder();
    if (state.status === 'picking' || state.status === 'partly-shipped') return [];
    return state.status === 'confirmed'
      ? [OrderPickingStarted({ orderId, customerId: state.customerId })]
      : wrongStatus(state.status);
  },
});
