import type { Plug } from '@/server/kernel/plug';
import { billsOfMaterials } from './projections/bill-of-materials';
import { components } from './projections/component';
import { componentMovements } from './projections/component-movement';
import { exchangeRates } from './projections/exchange-rate';
import { purchaseOrders } from './projections/purchase-order';
import { suppliers } from './projections/supplier';
import { supplierPrices } from './projections/supplier-price';
import { whenGoodsShippedUseComponents } from './reactions/when-goods-shipped-use-components';

export { addComponent } from './commands/add-component';
export { addSupplier } from './commands/add-supplier';
export { approveSupplier } from './commands/approve-supplier';
export { cancelPurchaseOrder } from './commands/cancel-purchase-order';
export { changeSupplierBank } from './commands/change-supplier-bank';
export { closePurchaseOrder } from './commands/close-purchase-order';
export { confirmPurchaseOrder } from './commands/confirm-purchase-order';
export { draftPurchaseOrder } from './commands/draft-purchase-order';
export { placePurchaseOrder } from './commands/place-purchase-order';
export { receiveComponent } from './commands/receive-component';
export { receivePurchaseOrder } from './commands/receive-purchase-order';
export { reschedulePurchaseOrder } from './commands/reschedule-purchase-order';
export { sendPurchaseOrder } from './commands/send-purchase-order';
export { setBillOfMaterials } from './commands/set-bill-of-materials';
export { setExchangeRate } from './commands/set-exchange-rate';
export { setReorder } from './commands/set-reorder';
export { setSupplierPrice } from './commands/set-supplier-price';
export { component } from './component-state';
export { type PurchaseOrderPaper, purchaseOrderPaper } from './documents/papers';
export { purchaseOrderPdf } from './documents/purchase-order-pdf';
export { inBase, priceAt } from './price';
export { bomsOf, usesOf } from './projections/bill-of-materials';
export {
  type ComponentShown,
  componentById,
  componentPage,
  componentsByIds,
  ListComponents,
  toReorderCount,
} from './projections/component.queries';
export { componentDemand, type Demand } from './projections/demand';
export { currentRates, rateOn } from './projections/exchange-rate';
export { priceHistoryOf, pricesOn } from './projections/price-list';
export type { PurchaseOrderRow } from './projections/purchase-order';
export {
  type LastPaid,
  ListPurchaseOrders,
  lastPaid,
  lateCount,
  onOrder,
  type PurchaseOrderShown,
  purchaseFigures,
  purchaseOrderById,
  purchaseOrderPage,
  unfinishedOrders,
} from './projections/purchase-order.queries';
export {
  ListSuppliers,
  type SupplierShown,
  supplierById,
  supplierPage,
  suppliersByIds,
} from './projections/supplier.queries';
export type { SupplierPriceRow } from './projections/supplier-price';
export { type PurchaseOrder, purchaseOrder } from './purchase-order-state';
export { observedLeadTime } from './rating';
export { type Supplier, supplier } from './supplier-state';

export const procurement: Plug = {
  name: 'procurement',
  projections: [
    suppliers,
    supplierPrices,
    exchangeRates,
    components,
    componentMovements,
    billsOfMaterials,
    purchaseOrders,
  ],
  reactions: [whenGoodsShippedUseComponents],
};
