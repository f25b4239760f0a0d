import { randomUUID } from 'node:crypto';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { addComponent } from '../commands/add-component';
import { addSupplier } from '../commands/add-supplier';
import { approveSupplier } from '../commands/approve-supplier';
import { changeSupplierBank } from '../commands/change-supplier-bank';
import { draftPurchaseOrder } from '../commands/draft-purchase-order';
import { sendPurchaseOrder } from '../commands/send-purchase-order';
import { setSupplierPrice } from '../commands/set-supplier-price';
import { componentFacts, contacts, supplierFacts } from '../histories';

export const buyer: Actor = { kind: 'staff', userId: 'buyer', role: 'operator', functions: ['procurement'] };
export const today = () => new Date().toISOString().slice(0, 10);

/** A shop that buys: one approved supplier with a price list for one component, for tests of purchasing. */
export async function works(options: Parameters<typeof warehouse>[0] = {}) {
  const made = await warehouse(options);
  const supplierId = randomUUID();
  const componentId = randomUUID();
  const facts = { ...supplierFacts, minimumOrderMinor: 0 };
  await made.must(addSupplier, { supplierId, facts, contacts }, buyer);
  await made.must(changeSupplierBank, { supplierId, holder: facts.name, iban: 'DE02 1203 0000 0000 2020 51' }, buyer);
  await made.must(approveSupplier, { supplierId, note: 'Checked' });
  const component = { componentId, facts: { ...componentFacts, supplierId }, standardCostMinor: 1_180 };
  await made.must(addComponent, { ...component, reorderPoint: 60, reorderQuantity: 200 }, buyer);
  const item = { kind: 'component' as const, id: componentId };
  const breaks = [
    { fromQuantity: 10, unitPriceMinor: 1_240 },
    { fromQuantity: 100, unitPriceMinor: 1_130 },
  ];
  await made.must(
    setSupplierPrice,
    {
      supplierId,
      item,
      supplierSku: 'GH-4711',
      breaks,
      orderMultiple: 10,
      leadTimeDays: null,
      validFrom: '2026-01-01',
    },
    buyer,
  );
  /** A draft of so many components, and of products for sale; answers the order and its lines. */
  const draft = async (quantity: number, goods: Record<string, number> = {}) => {
    const purchaseOrderId = randomUUID();
    const lines = [
      { lineId: randomUUID(), kind: 'component' as const, itemId: componentId, quantity },
      ...Object.entries(goods).map(([itemId, pieces]) => ({
        lineId: randomUUID(),
        kind: 'product' as const,
        itemId,
        quantity: pieces,
        unitPriceMinor: 700,
      })),
    ];
    await made.must(draftPurchaseOrder, { purchaseOrderId, supplierId, lines, note: '' }, buyer);
    return { purchaseOrderId, lineIds: lines.map((l) => l.lineId) };
  };
  const order = async (quantity: number, goods: Record<string, number> = {}) => {
    const drafted = await draft(quantity, goods);
    await made.must(
      sendPurchaseOrder,
      { purchaseOrderId: drafted.purchaseOrderId, byMail: true, belowMinimum: false },
      buyer,
    );
    return drafted;
  };
  return { ...made, supplierId, componentId, draft, order };
}
