import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayKeep } from '../access';
import { ClosePurchaseOrder, PurchaseOrderClosed } from '../contract';
import { purchaseOrder } from '../purchase-order-state';
import { unknownPurchaseOrder } from './refusals';

/** Nothing more is expected. Where something is missing, somebody says why. */
export const closePurchaseOrder = command({
  name: 'procurement.close-purchase-order',
  input: ClosePurchaseOrder,
  allow: mayKeep,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  decide: (state, { purchaseOrderId, reason }) => {
    if (state.status === 'none') return unknownPurchaseOrder();
    if (state.status === 'closed') return [];
    const short = state.status === 'partly-received';
    if (!short && state.status !== 'received')
      return reject('out-of-turn', `${state.number} is ${state.status}: nothing of it came. Cancel it instead.`, {
        kind: 'conflict',
      });
    if (short && !reason) return reject('no-reason', 'Say why the rest does not come.', { field: 'reason' });
    return [PurchaseOrderClosed({ purchaseOrderId, supplierId: state.supplierId, reason, short })];
  },
});
