import { releaseStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { agent, staff } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { LetGo, OrderNoted } from '../contract';
import { heldGoods } from '../held-goods';
import { order } from '../state';
import { unknownOrder } from './refusals';

const ENDED = ['shipped', 'delivered', 'cancelled'];

/** Gives back to the shelf what an order that has ended still holds there: a repair. An order that goes on is cancelled instead. */
export const letGo = command({
  name: 'orders.let-go',
  input: LetGo,
  allow: [staff('inventory', 'manager'), agent('platform')],
  stream: order,
  id: (i) => i.orderId,
  gather: async ({ orderId }, { orgId }) => (await heldGoods(orgId, orderId)) ?? unknownOrder(),
  first: ({ orderId, reason }, { productIds }) =>
    productIds.map((productId) => also(releaseStock, { productId, location: MAIN, orderId, reason })),
  decide: (state, { orderId, reason }, { facts: { units } }) => {
    if (state.status === 'none') return unknownOrder();
    if (!ENDED.includes(state.status))
      return reject('goes-on', 'This order still waits for its goods. Cancel it to give them back.', {
        kind: 'conflict',
        field: 'orderId',
      });
    if (units === 0)
      return reject('holds-nothing', 'This order holds nothing on the shelf any more.', {
        kind: 'conflict',
        field: 'orderId',
      });
    const note = `${units} ${units === 1 ? 'unit' : 'units'} it still held went back to the shelf: ${reason}`;
    return [OrderNoted({ orderId, customerId: state.customerId, note })];
  },
});
