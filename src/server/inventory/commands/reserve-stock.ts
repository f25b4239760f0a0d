import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ReserveStock, StockReserved } from '../contract';
import { available, stock, stockId } from '../state';

/** Promises goods to an order, never more than there are. Runs inside the transaction that places the order. */
export const reserveStock = command({
  name: 'inventory.reserve-stock',
  input: ReserveStock,
  allow: [system],
  stream: stock,
  id: stockId,
  decide: (state, input) => {
    const left = available(state);
    if (left < input.quantity)
      return reject('out-of-stock', left > 0 ? `Only ${left} are left.` : 'This is sold out.', {
        kind: 'conflict',
        field: `lines.${input.productId}`,
        details: { productId: input.productId, available: Math.max(0, left), wanted: input.quantity },
      });
    return [StockReserved(input)];
  },
});
