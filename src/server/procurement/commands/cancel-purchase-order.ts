import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBuy } from '../access';
import { CancelPurchaseOrder, PurchaseOrderCancelled } from '../contract';
import { purchaseOrder } from '../purchase-order-state';
import { unknownPurchaseOrder } from './refusals';

/** Takes an order back as long as nothing of it came. An agent may do so only before the supplier has confirmed. */
export const cancelPurchaseOrder = command({
  name: 'procurement.cancel-purchase-order',
  input: CancelPurchaseOrder,
  allow: mayBuy,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  decide: (state, { purchaseOrderId, reason }, { actor }) => {
    if (state.status === 'none') return unknownPurchaseOrder();
    if (state.status === 'cancelled') return [];
    if (state.status === 'confirmed' && actor.kind === 'agent')
      return reject(
        'confirmed-already',
        `${state.number} is confirmed: only a person can cancel it with the supplier.`,
        {
          kind: 'conflict',
        },
      );
    if (!['draft', 'sent', 'confirmed'].includes(state.status))
      return reject('goods-came', `Goods of ${state.number} came already. Close it instead.`, { kind: 'conflict' });
    return [PurchaseOrderCancelled({ purchaseOrderId, supplierId: state.supplierId, reason })];
  },
});
