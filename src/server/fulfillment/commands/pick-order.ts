import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayFulfil } from '../access';
import { OrderPicked, PickOrder } from '../contract';
import { exceeding, merged, open } from '../lines';
import { outOfTurn } from '../refusals';
import { fulfilment } from '../state';

/** What the picker brought: everything that is open, or the portions that were found. */
export const pickOrder = command({
  name: 'fulfillment.pick-order',
  input: PickOrder,
  allow: mayFulfil,
  stream: fulfilment,
  id: (i) => i.orderId,
  decide: (state, { orderId, lines }) => {
    if (state.status !== 'picking' && state.status !== 'picked') return outOfTurn(state, 'picked');
    const picked = lines ? merged(lines) : open(state.lines);
    if (picked.length === 0) return reject('nothing-to-pick', 'Nothing is left to pick.', { kind: 'conflict' });
    return exceeding(state.lines, picked) ?? [OrderPicked({ orderId, lines: picked })];
  },
});
