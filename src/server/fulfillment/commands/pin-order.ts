import { command } from '@/server/kernel/command';
import { mayFulfil } from '../access';
import { FulfilmentPinned, PinOrder } from '../contract';
import { outOfTurn } from '../refusals';
import { fulfilment } from '../state';

/** Puts an order before all others, with a reason that everybody sees. It has not left yet. */
export const pinOrder = command({
  name: 'fulfillment.pin-order',
  input: PinOrder,
  allow: mayFulfil,
  stream: fulfilment,
  id: (i) => i.orderId,
  decide: (state, { orderId, reason }) => {
    if (!['queued', 'picking', 'picked', 'packed', 'partly-shipped'].includes(state.status))
      return outOfTurn(state, 'put first');
    return state.pinned ? [] : [FulfilmentPinned({ orderId, reason })];
  },
});
