import { createdBy } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { startPicking as orderStartPicking } from '@/server/orders';
import { mayFulfil } from '../access';
import { PickingStarted, StartPicking } from '../contract';
import { outOfTurn } from '../refusals';
import { fulfilment } from '../state';

/** Somebody goes to the shelves; from now on the buyer cannot change or cancel the order. */
export const startPicking = command({
  name: 'fulfillment.start-picking',
  input: StartPicking,
  allow: mayFulfil,
  stream: fulfilment,
  id: (i) => i.orderId,
  first: ({ orderId }) => [also(orderStartPicking, { orderId })],
  decide: (state, { orderId }, { actor }) =>
    state.status === 'queued' || state.status === 'partly-shipped'
      ? [PickingStarted({ orderId, by: createdBy(actor) })]
      : outOfTurn(state, 'picked'),
});
