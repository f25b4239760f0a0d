import { also, command } from '@/server/kernel/command';
import { packOrder as orderPack } from '@/server/orders';
import { mayFulfil } from '../access';
import { OrderPackedUp, PackOrder } from '../contract';
import { outOfTurn } from '../refusals';
import { fulfilment } from '../state';

/** What was picked is in closed parcels. */
export const packOrder = command({
  name: 'fulfillment.pack-order',
  input: PackOrder,
  allow: mayFulfil,
  stream: fulfilment,
  id: (i) => i.orderId,
  first: ({ orderId }) => [also(orderPack, { orderId })],
  decide: (state, { orderId, parcels }) =>
    state.status === 'picked' ? [OrderPackedUp({ orderId, parcels })] : outOfTurn(state, 'packed'),
});
