import { command } from '@/server/kernel/command';
import { mayFulfil } from '../access';
import { FulfilmentUnpinned, UnpinOrder } from '../contract';
import { fulfilment } from '../state';

/** Lets the order stand again where the queue's rule puts it. */
export const unpinOrder = command({
  name: 'fulfillment.unpin-order',
  input: UnpinOrder,
  allow: mayFulfil,
  stream: fulfilment,
  id: (i) => i.orderId,
  decide: (state, { orderId }) => (state.pinned ? [FulfilmentUnpinned({ orderId })] : []),
});
