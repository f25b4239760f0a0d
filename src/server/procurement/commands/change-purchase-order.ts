import { command } from '@/server/kernel/command';
import { isRejection } from '@/server/kernel/rejection';
import { mayBuy } from '../access';
import { ChangePurchaseOrder, PurchaseOrderChanged } from '../contract';
import { purchaseOrder } from '../purchase-order-state';
import { orderContent } from './gather-order-content';
import { orderFacts } from './gather-order-facts';
import { notADraft, unknownPurchaseOrder } from './refusals';

/** Replaces what a draft says, at the prices of today. */
export const changePurchaseOrder = command({
  name: 'procurement.change-purchase-order',
  input: ChangePurchaseOrder,
  allow: mayBuy,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  expects: { seen: (i) => i.seen, over: [PurchaseOrderChanged] },
  gather: async (input, { orgId }) => {
    const order = await orderFacts(input);
    return isRejection(order) ? order : orderContent({ ...input, supplierId: order.supplierId }, orgId);
  },
  decide: (state, { purchaseOrderId }, { facts: { content } }) => {
    if (state.status === 'none') return unknownPurchaseOrder();
    if (state.status !== 'draft') return notADraft(state.number, state.status);
    return [PurchaseOrderChanged({ purchaseOrderId, supplierId: state.supplierId, ...content })];
  },
});
