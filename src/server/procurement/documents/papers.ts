import { letterhead, type letterhead as Read } from '@/server/fulfillment';
import { counted } from '@/server/kernel/counted';
import { asSystem } from '@/server/kernel/database/scope';
import type { Address } from '@/server/kernel/values';
import { type PurchaseOrderShown, purchaseOrderById } from '../projections/purchase-order.queries';
import { supplierById } from '../projections/supplier.queries';

export type PurchaseOrderPaper = {
  order: PurchaseOrderShown;
  supplier: { address: Address; incoterm: string; payment: string };
  letterhead: Awaited<ReturnType<typeof Read>>;
};

/** What a purchase order says on paper; null where it is not for the asker's eyes. */
export async function purchaseOrderPaper(orgId: string, purchaseOrderId: string): Promise<PurchaseOrderPaper | null> {
  // The letterhead is no secret of the warehouse's: it goes to every supplier.
  const [order, sender] = await Promise.all([purchaseOrderById(purchaseOrderId), asSystem(orgId, letterhead)]);
  const supplier = order && (await supplierById(order.supplierId));
  if (!order || !supplier) return null;
  const { name, street, postalCode, city, country, contacts, netDays, discountBp, discountDays, incoterm } = supplier;
  const net = netDays === 0 ? 'in advance' : `${counted(netDays, 'day')} net`;
  const payment = discountBp > 0 ? `${discountBp / 100} % within ${counted(discountDays, 'day')}, ${net}` : net;
  const address = { name: contacts[0]?.name ?? '', company: name, street, postalCode, city, country };
  return { order, supplier: { address, incoterm, payment }, letterhead: sender };
}
