import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CountStock, StockCounted } from '../contract';
import { stock, stockId } from '../state';
import { belowReserved } from './below-reserved';

/** What was counted becomes what is on hand. A count that agrees is recorded too: it proves when it was last looked at. */
export const countStock = command({
  name: 'inventory.count-stock',
  input: CountStock,
  allow: [staff('inventory'), api('inventory:write')],
  stream: stock,
  id: stockId,
  decide: (state, input) =>
    belowReserved(state, input.counted, 'counted') ?? [StockCounted({ ...input, delta: input.counted - state.onHand })],
});
