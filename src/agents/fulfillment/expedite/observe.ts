import { shippedPerDay, type WaitingOrder, waitingOrders } from '@/server/fulfillment';
import { currentTime } from '@/server/kernel/clock';
import { ALL } from './gate';
import { inDanger } from './policy';
import type { ExpediteSnapshot } from './snapshot';

/** The orders that must leave today and are not within today's reach. */
export async function observeDanger(): Promise<{ subjects: ExpediteSnapshot[]; summary: string }> {
  const now = currentTime();
  const today = now.toISOString().slice(0, 10);
  const [queue, perDay] = await Promise.all([waitingOrders(now, ALL), shippedPerDay(today)]);
  const subjects = dangers(queue, perDay, today);
  return { subjects, summary: `Orders waiting: ${queue.length}; about ${perDay} leave in a day` };
}

/** Pure: those in danger with their places; the first of them may take the spare places. */
export function dangers(queue: readonly WaitingOrder[], perDay: number, today: string): ExpediteSnapshot[] {
  const mayWait = queue.slice(0, perDay).filter((o) => o.standing.shipBy > today && !o.standing.pinned).length;
  return queue
    .map((o, i) => ({ o, position: i + 1 }))
    .filter(({ o, position }) =>
      inDanger({ shipBy: o.standing.shipBy, pinned: o.standing.pinned !== null, position, perDay, today }),
    )
    .map(({ o: { orderId, number, standing }, position }, before) => ({
      id: orderId,
      type: 'order' as const,
      label: number,
      today,
      shipBy: standing.shipBy,
      position,
      perDay,
      spare: Math.max(0, mayWait - before),
      pinned: false,
      parts: standing.parts,
      tier: standing.tier,
      netMinor: standing.netMinor,
      marginMinor: standing.marginMinor,
      currency: standing.currency,
    }));
}
