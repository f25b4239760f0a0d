import type { z } from 'zod';
import { readLog } from '@/server/kernel/log';
import { streamId } from '@/server/kernel/stream';
import { OrderPlaced } from '@/server/orders/contract';

export type PlacedOrder = z.infer<typeof OrderPlaced.schema> & { placedAt: string };

/** The order as it was placed, from the log itself: prices, addresses and promise do not change afterwards. */
export async function placedOrder(orgId: string, orderId: string): Promise<PlacedOrder | undefined> {
  const [event] = await readLog(orgId, {
    stream: streamId({ type: 'order' }, orderId),
    types: [OrderPlaced.type],
    limit: 1,
  });
  return event && { ...OrderPlaced.schema.parse(event.data), placedAt: event.at };
}
