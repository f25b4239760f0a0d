import { returnStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { api, staff, system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { GoodsReturned, ReturnGoods } from '../contract';
import { neverShipped } from '../lines';
import { outOfTurn } from '../refusals';
import { fulfilment } from '../state';

/** Goods of an order came back: to the shelf or to scrap, in one transaction. Never more than left. Money is another matter. */
export const returnGoods = command({
  name: 'fulfillment.return-goods',
  input: ReturnGoods,
  allow: [staff('fulfillment'), api('fulfillment:write'), system],
  stream: fulfilment,
  id: (i) => i.orderId,
  first: ({ orderId, lines }) => lines.map((line) => also(returnStock, { ...line, orderId, location: MAIN })),
  decide: (state, { orderId, returnId, lines, note }) => {
    if (state.status === 'none') return outOfTurn(state, 'returned');
    // Refused rather than ignored: an ignored command would keep the goods it put on the shelf.
    if (state.returns.includes(returnId))
      return reject('already-returned', 'This return is recorded already.', { kind: 'conflict' });
    const { customerId } = state;
    return neverShipped(state.lines, lines) ?? [GoodsReturned({ orderId, customerId, returnId, lines, note })];
  },
});
