import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { OrderPacked, PackOrder } from '../contract';
import { order } from '../state';
import { unknownOrder, wrongStatus } from './refusals';

/** The parcels are closed. The rest of a partly shipped order stays partly shipped. */
export const packOrder = command({
  name: 'orders.pack-order',
  input: PackOrder,
  allow: [system],
  stream: order,
  id: (i) => i.orderId,
  decide: (state, { orderId }) => {
    if (state.status === 'none') return unknownOrder();
    if (state.status === 'packed' || state.status === 'partly-shipped') return [];
    return state.status === 'picking' || state.status === 'confirmed'
      ? [OrderPacked({ orderId, customerId: state.customerId })]
      : wrongStatus(state.status);
  },
});
