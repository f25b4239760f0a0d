import { db } from '@/server/kernel/database/pools';
import type { PurchaseOrderRow } from '../projections/purchase-order';
import { unknownPurchaseOrder } from './refusals';

/** Whose order it is, and which receipts are booked: what commands must know before the lock. */
export async function orderFacts({ purchaseOrderId }: { purchaseOrderId: string }) {
  const row = await db.purchaseOrder.findFirst({
    where: { purchaseOrderId },
    select: { supplierId: true, number: true, lines: true, receipts: true },
  });
  if (!row) return unknownPurchaseOrder();
  // Written by the projection: the JSON has its shapes.
  const lines = row.lines as unknown as PurchaseOrderRow['lines'];
  const receipts = row.receipts as unknown as PurchaseOrderRow['receipts'];
  return { supplierId: row.supplierId, number: row.number, lines, receiptIds: receipts.map((r) => r.receiptId) };
}
