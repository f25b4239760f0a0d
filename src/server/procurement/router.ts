import { z } from 'zod';
import { asError, door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { maySee } from './access';
import { addComponent } from './commands/add-component';
import { addSupplier } from './commands/add-supplier';
import { adjustComponent } from './commands/adjust-component';
import { approveSupplier } from './commands/approve-supplier';
import { cancelPurchaseOrder } from './commands/cancel-purchase-order';
import { changeComponent } from './commands/change-component';
import { changePurchaseOrder } from './commands/change-purchase-order';
import { changeSupplier } from './commands/change-supplier';
import { changeSupplierBank } from './commands/change-supplier-bank';
import { closePurchaseOrder } from './commands/close-purchase-order';
import { confirmPurchaseOrder } from './commands/confirm-purchase-order';
import { countComponent } from './commands/count-component';
import { deactivateSupplier } from './commands/deactivate-supplier';
import { draftPurchaseOrder } from './commands/draft-purchase-order';
import { endSupplierApproval } from './commands/end-supplier-approval';
import { placePurchaseOrder } from './commands/place-purchase-order';
import { reactivateSupplier } from './commands/reactivate-supplier';
import { receiveComponent } from './commands/receive-component';
import { receivePurchaseOrder } from './commands/receive-purchase-order';
import { unknownComponent, unknownPurchaseOrder, unknownSupplier } from './commands/refusals';
import { reschedulePurchaseOrder } from './commands/reschedule-purchase-order';
import { sendPurchaseOrder } from './commands/send-purchase-order';
import { setBillOfMaterials } from './commands/set-bill-of-materials';
import { setComponentCost } from './commands/set-component-cost';
import { setExchangeRate } from './commands/set-exchange-rate';
import { setReorder } from './commands/set-reorder';
import { setSupplierPrice } from './commands/set-supplier-price';
import { purchaseOrderPaper } from './documents/papers';
import { bomsOf, usesOf } from './projections/bill-of-materials';
import {
  componentById,
  componentLedger,
  componentPage,
  componentValue,
  Ledger,
  ListComponents,
  toReorderCount,
} from './projections/component.queries';
import { componentDemand } from './projections/demand';
import { currentRates } from './projections/exchange-rate';
import { offersOf } from './projections/offer';
import { priceHistoryOf } from './projections/price-list';
import {
  ListPurchaseOrders,
  lastPaid,
  lateCount,
  purchaseFigures,
  purchaseOrderById,
  purchaseOrderPage,
} from './projections/purchase-order.queries';
import { ListSuppliers, supplierById, supplierPage, suppliersWaiting } from './projections/supplier.queries';

const Supplier = z.object({ supplierId: Id });
const Component = z.object({ componentId: Id });

export const procurementRouter = router({
  suppliers: query(maySee, ListSuppliers, supplierPage),
  supplier: query(maySee, Supplier, async ({ supplierId }) => {
    const found = await supplierById(supplierId);
    if (!found) throw asError(unknownSupplier());
    return found;
  }),
  /** What a supplier sells, with today's price list of each thing: what an order's form works with. */
  offers: query(maySee, Supplier, ({ supplierId }) => offersOf(supplierId)),
  components: query(maySee, ListComponents, componentPage),
  component: query(maySee, Component, async ({ componentId }) => {
    const found = await componentById(componentId);
    if (!found) throw asError(unknownComponent());
    return found;
  }),
  /** Around one component: who asks what for it, what was paid, what it is built into, how much of it was needed. */
  componentBackground: query(maySee, Component, async ({ componentId }) => {
    const [prices, paid, uses, demand] = await Promise.all([
      priceHistoryOf(componentId),
      lastPaid([componentId]),
      usesOf(componentId),
      componentDemand(90, [componentId]),
    ]);
    return { prices, paid, uses, demand: demand[0] ?? null };
  }),
  ledger: query(maySee, Ledger, componentLedger),
  demand: query(maySee, z.object({ days: z.int().min(1).max(730).default(90) }), ({ days }) => componentDemand(days)),
  bom: query(maySee, z.object({ productId: Id }), async ({ productId }) => (await bomsOf([productId]))[0] ?? null),
  orders: query(maySee, ListPurchaseOrders, purchaseOrderPage),
  order: query(maySee, z.object({ purchaseOrderId: Id }), async ({ purchaseOrderId }) => {
    const found = await purchaseOrderById(purchaseOrderId);
    if (!found) throw asError(unknownPurchaseOrder());
    return found;
  }),
  /** What the order's PDF says. */
  paper: query(maySee, z.object({ purchaseOrderId: Id }), async ({ purchaseOrderId }, { orgId }) => {
    const paper = await purchaseOrderPaper(orgId, purchaseOrderId);
    if (!paper) throw asError(unknownPurchaseOrder());
    return paper;
  }),
  rates: query(maySee, z.void(), currentRates),
  figures: query(maySee, z.void(), async () => {
    const [orders, toReorder, waiting, stock] = await Promise.all([
      purchaseFigures(),
      toReorderCount(),
      suppliersWaiting(),
      componentValue(),
    ]);
    return { ...orders, toReorder, waiting, stock: stock[0] ?? null };
  }),
  /** What asks for somebody: orders that should have come, and components to be ordered. */
  attention: query(maySee, z.void(), async () => {
    const [late, toReorder] = await Promise.all([lateCount(), toReorderCount()]);
    return late + toReorder;
  }),
  addSupplier: door(addSupplier),
  changeSupplier: door(changeSupplier),
  changeSupplierBank: door(changeSupplierBank),
  approveSupplier: door(approveSupplier),
  endSupplierApproval: door(endSupplierApproval),
  deactivateSupplier: door(deactivateSupplier),
  reactivateSupplier: door(reactivateSupplier),
  setPrice: door(setSupplierPrice),
  setRate: door(setExchangeRate),
  addComponent: door(addComponent),
  changeComponent: door(changeComponent),
  setComponentCost: door(setComponentCost),
  setReorder: door(setReorder),
  receiveComponent: door(receiveComponent),
  adjustComponent: door(adjustComponent),
  countComponent: door(countComponent),
  setBom: door(setBillOfMaterials),
  draftOrder: door(draftPurchaseOrder),
  placeOrder: door(placePurchaseOrder),
  changeOrder: door(changePurchaseOrder),
  sendOrder: door(sendPurchaseOrder),
  confirmOrder: door(confirmPurchaseOrder),
  rescheduleOrder: door(reschedulePurchaseOrder),
  receiveOrder: door(receivePurchaseOrder),
  closeOrder: door(closePurchaseOrder),
  cancelOrder: door(cancelPurchaseOrder),
});
