import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { IssueStock, StockIssued } from '../contract';
import { stock, stockId } from '../state';

/** Goods leave for the order that reserved them. Runs inside the transaction that ships it. */
export const issueStock = command({
  name: 'inventory.issue-stock',
  input: IssueStock,
  allow: [system],
  stream: stock,
  id: stockId,
  decide: (state, input) => {
    const held = state.held[input.orderId] ?? 0;
    if (held < input.quantity)
      return reject('not-reserved', `This order holds ${held} of this product, not ${input.quantity}.`, {
        kind: 'conflict',
        field: `lines.${input.productId}`,
        details: { productId: input.productId, held },
      });
    return [StockIssued(input)];
  },
});
