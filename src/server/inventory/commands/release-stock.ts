import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ReleaseStock, StockReleased } from '../contract';
import { stock, stockId } from '../state';

/** Gives back all that an order still holds. An order that holds nothing changes nothing. */
export const releaseStock = command({
  name: 'inventory.release-stock',
  input: ReleaseStock,
  allow: [system],
  stream: stock,
  id: stockId,
  decide: (state, input) => {
    const quantity = state.held[input.orderId];
    return quantity ? [StockReleased({ ...input, quantity })] : [];
  },
});
