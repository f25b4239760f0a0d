import { db } from '@/server/kernel/database/pools';
import type { FulfilmentLine } from '../lines';
import type { FulfilmentStatus } from '../state';

/** The orders that are in a batch now and where they stand, for planning a command; decided again under the lock. */
export async function ordersInBatch(batchId: string) {
  const members = await db.fulfilmentPriority.findMany({ where: { batchId }, select: { orderId: true } });
  const rows = await db.fulfilment.findMany({
    where: { orderId: { in: members.map((m) => m.orderId) } },
    select: { orderId: true, status: true, lines: true },
    orderBy: { orderId: 'asc' },
  });
  // Columns that only this function's projection writes, in the form it writes them.
  return rows.map(({ orderId, status, lines }) => ({
    orderId,
    status: status as FulfilmentStatus,
    lines: lines as FulfilmentLine[],
  }));
}
