import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ReturnStock, StockReturned } from '../contract';
import { stock, stockId } from '../state';

/** Goods came back from a customer: to the shelf, or to scrap. Runs inside the return of an order, which knows what left. */
export const returnStock = command({
  name: 'inventory.return-stock',
  input: ReturnStock,
  allow: [system],
  stream: stock,
  id: stockId,
  decide: (_, input) => [StockReturned(input)],
});
