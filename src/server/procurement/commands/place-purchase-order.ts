import { also, command } from '@/server/kernel/command';
import { isRejection } from '@/server/kernel/rejection';
import { numberSeries, takeNumber } from '@/server/orders';
import { mayBuy } from '../access';
import { PlacePurchaseOrder, PurchaseOrderDrafted } from '../contract';
import { dayOf } from '../days';
import { numbered } from '../numbered';
import { purchaseOrder } from '../purchase-order-state';
import { supplier } from '../supplier-state';
import { orderContent } from './gather-order-content';
import { known } from './refusals';
import { sending } from './sending';

const SERIES = 'purchase-order';

/** Drafts and sends in one go, all or nothing: for whoever has already decided, such as an approved proposal. */
export const placePurchaseOrder = command({
  name: 'procurement.place-purchase-order',
  input: PlacePurchaseOrder,
  allow: mayBuy,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  gather: (input, { orgId }) => orderContent(input, orgId),
  first: () => [also(takeNumber, { series: SERIES })],
  reads: ({ supplierId }) => ({
    numbers: { stream: numberSeries, id: SERIES },
    supplier: { stream: supplier, id: supplierId },
  }),
  decide: (state, input, { now, facts: { supplierName, content }, reads }) => {
    if (state.status !== 'none') return known('purchase order');
    const { purchaseOrderId, supplierId } = input;
    const number = numbered(dayOf(now), reads.numbers.value);
    const sent = sending(reads.supplier, { purchaseOrderId, number, supplierId, content }, input, now);
    if (isRejection(sent)) return sent;
    return [PurchaseOrderDrafted({ purchaseOrderId, supplierId, supplierName, number, ...content }), sent];
  },
});
