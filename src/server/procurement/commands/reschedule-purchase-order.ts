import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBuy } from '../access';
import { openStatuses, PurchaseOrderRescheduled, ReschedulePurchaseOrder } from '../contract';
import { purchaseOrder } from '../purchase-order-state';
import { unknownPurchaseOrder } from './refusals';

/** It will come on another day than promised. The promise itself stays: lateness is counted from it. */
export const reschedulePurchaseOrder = command({
  name: 'procurement.reschedule-purchase-order',
  input: ReschedulePurchaseOrder,
  allow: mayBuy,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownPurchaseOrder();
    if (!openStatuses.some((s) => s === state.status))
      return reject('out-of-turn', `Nothing of ${state.number} is on its way.`, { kind: 'conflict' });
    if (state.sentOn && input.expectedOn < state.sentOn)
      return reject('before-sent', 'They cannot deliver before the order was sent.', { field: 'expectedOn' });
    if (input.expectedOn === state.expectedOn) return [];
    return [PurchaseOrderRescheduled({ ...input, supplierId: state.supplierId })];
  },
});
