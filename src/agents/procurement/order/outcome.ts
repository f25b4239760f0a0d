import type { Arguments, Deed, Outcome } from '@/server/decisions';
import { currentTime } from '@/server/kernel/clock';
import { componentDemand, purchaseOrderById, unfinishedOrders } from '@/server/procurement';
import { PlacePurchaseOrder } from '@/server/procurement/contract';

/** So long after the order it is looked at whether it came and whether anything was missing meanwhile. */
export const AFTER_DAYS = 30;

/** Whole days that have begun since an instant. */
export const daysSince = (at: string) =>
  Math.max(1, Math.ceil((currentTime().getTime() - Date.parse(at)) / 86_400_000));

/** True when the order is out, or people have ordered all of it there themselves. */
export async function verify(args: Arguments): Promise<boolean> {
  const { purchaseOrderId, supplierId, lines } = PlacePurchaseOrder.parse(args);
  const order = await purchaseOrderById(purchaseOrderId);
  if (order) return order.status !== 'draft' && order.status !== 'cancelled';
  const others = await unfinishedOrders({ supplierId });
  return others.some((o) => o.status !== 'draft' && lines.every((l) => o.itemIds.includes(l.itemId)));
}

/** Good when nothing of it ran out. A late delivery is told, and counts only when it left us short. */
export async function measure(deed: Deed): Promise<Outcome> {
  const { purchaseOrderId, lines } = PlacePurchaseOrder.parse(deed.arguments);
  const order = await purchaseOrderById(purchaseOrderId);
  if (!order || order.status === 'cancelled')
    return { good: null, actualMinor: null, summary: 'The order was taken back.' };
  const demand = await componentDemand(
    daysSince(deed.executedAt),
    lines.map((l) => l.itemId),
  );
  const short = demand.reduce((sum, d) => sum + d.short, 0);
  const arrived = order.receivedOn
    ? `${order.number} came on ${order.receivedOn}, promised for ${order.promisedOn}`
    : `${order.number} is not here yet, promised for ${order.promisedOn}`;
  const summary = `${arrived}; ${short === 0 ? 'nothing of it ran out' : short === 1 ? '1 piece was missing' : `${short} pieces were missing`}.`;
  // What was lost by missing parts is known in pieces only: no amount is claimed.
  return { good: short === 0, actualMinor: null, summary };
}
