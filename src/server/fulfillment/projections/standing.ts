import { db } from '@/server/kernel/database/pools';
import type { FulfilmentLine } from '../lines';
import type { FulfilmentStatus } from '../state';
import type { Shipment } from './fulfilment';

/** Where an order's fulfilment stands, for planning a command; decided again under the lock. */
export async function standing(orderId: string) {
  const row = await db.fulfilment.findFirst({
    where: { orderId },
    select: { status: true, lines: true, shipments: true },
  });
  if (!row) return undefined;
  return {
    // Columns that only this function's projection writes, in the form it writes them.
    status: row.status as FulfilmentStatus,
    lines: row.lines as FulfilmentLine[],
    shipments: (row.shipments as Shipment[]).map((s) => s.shipmentId),
  };
}
