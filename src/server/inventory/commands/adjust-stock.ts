import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { AdjustStock, StockAdjusted } from '../contract';
import { stock, stockId } from '../state';
import { belowReserved } from './below-reserved';
import { tooMany } from './too-many';

/** Corrects the quantity with a reason. Never takes what is promised to an order. */
export const adjustStock = command({
  name: 'inventory.adjust-stock',
  input: AdjustStock,
  allow: [staff('inventory'), api('inventory:write')],
  stream: stock,
  id: stockId,
  decide: (state, input) =>
    belowReserved(state, state.onHand + input.delta, 'delta') ??
    tooMany(state.onHand + input.delta, 'delta') ?? [StockAdjusted(input)],
});
