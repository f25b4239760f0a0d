import { also, command } from '@/server/kernel/command';
import { numberSeries, takeNumber } from '@/server/orders';
import { mayBuy } from '../access';
import { DraftPurchaseOrder, PurchaseOrderDrafted } from '../contract';
import { dayOf } from '../days';
import { numbered } from '../numbered';
import { purchaseOrder } from '../purchase-order-state';
import { orderContent } from './gather-order-content';
import { known } from './refusals';

const SERIES = 'purchase-order';

/** A new purchase order under the next number, at the prices of the day. A draft that comes to nothing is cancelled: no gap. */
export const draftPurchaseOrder = command({
  name: 'procurement.draft-purchase-order',
  input: DraftPurchaseOrder,
  allow: mayBuy,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  gather: (input, { orgId }) => orderContent(input, orgId),
  first: () => [also(takeNumber, { series: SERIES })],
  reads: () => ({ numbers: { stream: numberSeries, id: SERIES } }),
  decide: (state, { purchaseOrderId, supplierId }, { now, facts: { supplierName, content }, reads }) => {
    if (state.status !== 'none') return known('purchase order');
    const number = numbered(dayOf(now), reads.numbers.value);
    return [PurchaseOrderDrafted({ purchaseOrderId, supplierId, supplierName, number, ...content })];
  },
});
