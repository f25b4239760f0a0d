import { api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ReceiveStock, StockReceived } from '../contract';
import { stock, stockId } from '../state';
import { tooMany } from './too-many';

/** Goods came in: from a supplier, from production, as opening stock. */
export const receiveStock = command({
  name: 'inventory.receive-stock',
  input: ReceiveStock,
  allow: [staff('inventory'), staff('fulfillment'), api('inventory:write'), system],
  stream: stock,
  id: stockId,
  decide: (state, input) => tooMany(state.onHand + input.quantity, 'quantity') ?? [StockReceived(input)],
});
