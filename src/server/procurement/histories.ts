import {
  BillOfMaterialsSet,
  ComponentAdded,
  ComponentAdjusted,
  ComponentChanged,
  ComponentConsumed,
  ComponentCostSet,
  ComponentCounted,
  ComponentReceived,
  ComponentReorderSet,
  ComponentsUsed,
  ExchangeRateSet,
  PurchaseOrderCancelled,
  PurchaseOrderChanged,
  PurchaseOrderClosed,
  PurchaseOrderConfirmed,
  PurchaseOrderDrafted,
  PurchaseOrderReceived,
  PurchaseOrderRescheduled,
  PurchaseOrderSent,
  SupplierAdded,
  SupplierApprovalEnded,
  SupplierApproved,
  SupplierBankChanged,
  SupplierChanged,
  SupplierDeactivated,
  SupplierFacts,
  SupplierPriceSet,
  SupplierReactivated,
} from './contract';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const [supplierId, componentId, purchaseOrderId, productId] = [id(1), id(2), id(3), id(4)];
export const [lineId, otherLineId, receiptId, orderId, shipmentId] = [id(5), id(6), id(7), id(8), id(9)];

export const supplierFacts = SupplierFacts.parse({
  name: 'Gießerei Harz GmbH',
  country: 'DE',
  street: 'Hüttenweg 12',
  postalCode: '38640',
  city: 'Goslar',
  website: 'giesserei-harz.example',
  currency: 'EUR',
  leadTimeDays: 21,
  leadTimeSdDays: 4,
  minimumOrderMinor: 50_000,
  freightMinor: 4_900,
  freeFreightFromMinor: 200_000,
});
export const contacts = [
  { name: 'Jutta Brandt', role: 'Sales', email: 'jutta.brandt@giesserei-harz.example', phone: '' },
];
export const added = SupplierAdded({ supplierId, facts: supplierFacts, contacts });
export const supplierChanged = SupplierChanged({ supplierId, facts: { ...supplierFacts, leadTimeDays: 24 }, contacts });
export const bankChanged = SupplierBankChanged({
  supplierId,
  bank: { holder: 'Gießerei Harz GmbH', country: 'DE', last4: '2051' },
});
export const approved = SupplierApproved({ supplierId, note: 'Register and account checked by telephone' });
export const approvalEnded = SupplierApprovalEnded({ supplierId, reason: 'Bank details changed' });
export const deactivated = SupplierDeactivated({ supplierId, reason: 'No longer casts iron' });
export const reactivated = SupplierReactivated({ supplierId });
export const priceSet = SupplierPriceSet({
  supplierId,
  item: { kind: 'component', id: componentId },
  supplierSku: 'GH-4711',
  currency: 'EUR',
  breaks: [
    { fromQuantity: 50, unitPriceMinor: 1_240 },
    { fromQuantity: 200, unitPriceMinor: 1_130 },
  ],
  orderMultiple: 10,
  leadTimeDays: null,
  validFrom: '2026-01-01',
});
export const rateSet = ExchangeRateSet({ currency: 'PLN', on: '2026-05-01', rate: 4.2675, source: 'ECB' });

export const componentFacts = {
  sku: 'C-CAST-CP',
  name: 'Pump housing CP, cast iron',
  kind: 'casting' as const,
  unit: 'piece' as const,
  supplierId,
  bin: 'K-01-1',
  notes: '',
};
export const componentAdded = ComponentAdded({
  componentId,
  facts: componentFacts,
  reorderPoint: 60,
  reorderQuantity: 200,
  standardCostMinor: 1_180,
  currency: 'EUR',
});
export const componentChanged = ComponentChanged({ componentId, facts: { ...componentFacts, bin: 'K-02-1' } });
export const costSet = ComponentCostSet({ componentId, standardCostMinor: 1_230, reason: 'New list' });
export const reorderSet = ComponentReorderSet({ componentId, reorderPoint: 80, reorderQuantity: 250, reason: '' });
export const componentReceived = ComponentReceived({
  componentId,
  quantity: 100,
  reference: 'PO-2026-00001',
  purchaseOrderId,
  receiptId,
});
export const componentAdjusted = ComponentAdjusted({ componentId, delta: -3, reason: 'scrap', note: 'Cracked' });
export const componentCounted = ComponentCounted({ componentId, counted: 95, delta: -2, note: '' });
export const componentConsumed = ComponentConsumed({
  componentId,
  quantity: 4,
  short: 0,
  reference: 'Goods shipped',
  orderId,
});
export const bomSet = BillOfMaterialsSet({ productId, sku: 'JV-CP-550', lines: [{ componentId, quantity: 1 }] });
export const componentsUsed = ComponentsUsed({ shipmentId, orderId, lines: [{ componentId, quantity: 4 }] });

/** 100 housings at the first price and 20 of something for sale, in euro. */
export const content = {
  lines: [
    {
      lineId,
      kind: 'component' as const,
      itemId: componentId,
      sku: 'C-CAST-CP',
      supplierSku: 'GH-4711',
      description: 'Pump housing CP, cast iron',
      unit: 'piece',
      quantity: 100,
      unitPriceMinor: 1_240,
      totalMinor: 124_000,
    },
    {
      lineId: otherLineId,
      kind: 'product' as const,
      itemId: productId,
      sku: 'JV-FV-1',
      supplierSku: '',
      description: 'FV 1 foot valve, 1 inch',
      unit: 'piece',
      quantity: 20,
      unitPriceMinor: 730,
      totalMinor: 14_600,
    },
  ],
  goodsMinor: 138_600,
  freightMinor: 4_900,
  totalMinor: 143_500,
  currency: 'EUR',
  baseCurrency: 'EUR',
  baseTotalMinor: 143_500,
  rate: 1,
  rateOn: '2026-06-01',
  expectedOn: '2026-06-22',
  note: '',
};
const order = { purchaseOrderId, supplierId };
export const drafted = PurchaseOrderDrafted({
  ...order,
  number: 'PO-2026-00001',
  supplierName: supplierFacts.name,
  ...content,
});
export const orderChanged = PurchaseOrderChanged({ ...order, ...content, note: 'Deliver to gate 2' });
export const sent = PurchaseOrderSent({
  ...order,
  number: 'PO-2026-00001',
  sentOn: '2026-06-01',
  expectedOn: '2026-06-22',
  byMail: true,
  to: { name: contacts[0]!.name, email: contacts[0]!.email },
});
export const confirmed = PurchaseOrderConfirmed({ ...order, expectedOn: '2026-06-24', supplierReference: 'AB 88' });
export const rescheduled = PurchaseOrderRescheduled({ ...order, expectedOn: '2026-06-30', reason: 'Furnace down' });
export const received = (accepted: number, more: { complete?: boolean; first?: boolean; receiptId?: string } = {}) =>
  PurchaseOrderReceived({
    ...order,
    receiptId,
    receivedOn: '2026-06-01',
    deliveryNote: 'LS 1',
    lines: [{ lineId, kind: 'component', itemId: componentId, accepted, rejected: 0, reason: '' }],
    complete: false,
    first: true,
    lateDays: -23,
    leadDays: 0,
    ...more,
  });
export const closed = PurchaseOrderClosed({ ...order, reason: 'The rest comes with the next order', short: true });
export const orderCancelled = PurchaseOrderCancelled({ ...order, reason: 'Ordered twice' });
