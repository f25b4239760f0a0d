import { suggestBatch, waitingOrders } from '@/server/fulfillment';
import { currentTime } from '@/server/kernel/clock';
import type { BatchSnapshot } from './snapshot';

/** At most so many batches from one look: more would be out of date before anybody goes. */
const ROUNDS = 3;

/** The queue, and what is left of it after each batch the policy would make: so that no two proposals want the same order. */
export async function observeBatches(): Promise<{ subjects: BatchSnapshot[]; summary: string }> {
  const now = currentTime();
  const queue = await waitingOrders(now);
  const subjects: BatchSnapshot[] = [];
  let waiting = queue.map(({ orderId, number, pieces, bins, standing }) => ({
    orderId,
    number,
    shipBy: standing.shipBy,
    hoursLeft: standing.hoursLeft,
    pieces,
    bins: [...bins],
  }));
  while (subjects.length < ROUNDS) {
    const best = suggestBatch(waiting);
    const first = waiting.find((o) => o.orderId === best?.orderIds[0]);
    if (!best || !first) break;
    subjects.push({
      id: first.orderId,
      type: 'order',
      label: `Batch of ${first.number}`,
      today: now.toISOString().slice(0, 10),
      currency: queue[0]!.standing.currency,
      waiting,
    });
    waiting = waiting.filter((o) => !best.orderIds.includes(o.orderId));
  }
  return { subjects, summary: `Orders waiting outside every batch: ${queue.length}` };
}
