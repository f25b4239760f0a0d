import { also, command } from '@/server/kernel/command';
import { markDelivered } from '@/server/orders';
import { mayFulfil } from '../access';
import { DeliverOrder, ShipmentDelivered } from '../contract';
import { outOfTurn } from '../refusals';
import { fulfilment } from '../state';

/** The customer has everything. */
export const deliverOrder = command({
  name: 'fulfillment.deliver-order',
  input: DeliverOrder,
  allow: mayFulfil,
  stream: fulfilment,
  id: (i) => i.orderId,
  first: ({ orderId }) => [also(markDelivered, { orderId })],
  decide: (state, { orderId }) =>
    state.status === 'shipped'
      ? [ShipmentDelivered({ orderId, customerId: state.customerId })]
      : outOfTurn(state, 'marked as delivered'),
});
