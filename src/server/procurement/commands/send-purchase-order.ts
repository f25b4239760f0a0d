import { command } from '@/server/kernel/command';
import { isRejection } from '@/server/kernel/rejection';
import { mayBuy } from '../access';
import { SendPurchaseOrder } from '../contract';
import { purchaseOrder } from '../purchase-order-state';
import { supplier } from '../supplier-state';
import { orderFacts } from './gather-order-facts';
import { notADraft, unknownPurchaseOrder } from './refusals';
import { sending } from './sending';

/** The draft becomes an order: mailed to the supplier as a PDF, unless it was handed over otherwise. */
export const sendPurchaseOrder = command({
  name: 'procurement.send-purchase-order',
  input: SendPurchaseOrder,
  allow: mayBuy,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  gather: orderFacts,
  reads: (_, { supplierId }) => ({ supplier: { stream: supplier, id: supplierId } }),
  decide: (state, input, { now, reads }) => {
    if (state.status === 'none') return unknownPurchaseOrder();
    if (state.status !== 'draft') return notADraft(state.number, state.status);
    const sent = sending(reads.supplier, { ...state, purchaseOrderId: input.purchaseOrderId }, input, now);
    return isRejection(sent) ? sent : [sent];
  },
});
