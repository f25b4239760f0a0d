import type { z } from 'zod';
import { readLog } from '@/server/kernel/log';
import { streamId } from '@/server/kernel/stream';
import { ShipmentDispatched } from './contract';
import { fulfilment } from './state';

/** An order's shipments in the order they left, from the log itself. */
export async function shipmentsOf(
  orgId: string,
  orderId: string,
): Promise<z.infer<typeof ShipmentDispatched.schema>[]> {
  const events = await readLog(orgId, { stream: streamId(fulfilment, orderId), types: [ShipmentDispatched.type] });
  return events.map((e) => ShipmentDispatched.schema.parse(e.data));
}
