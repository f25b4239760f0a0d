import type { Deed, Outcome } from '@/server/decisions';
import { fulfilmentOf } from '@/server/fulfillment';
import { PinOrder } from '@/server/fulfillment/contract';

/** Whether it left on the day it was put first: then the pin did what it was for. */
export async function expediteOutcome(deed: Deed): Promise<Outcome> {
  const row = await fulfilmentOf(PinOrder.parse(deed.arguments).orderId);
  return judge(row, deed.executedAt, deed.effectMinor);
}

type Seen = { status: string; shippedAt: string | null } | null;

/** Pure. A cancelled order tells nothing. */
export function judge(row: Seen, executedAt: string, expectedMinor: number | null): Outcome {
  if (!row || row.status === 'cancelled')
    return { good: null, actualMinor: null, summary: 'The order was cancelled meanwhile.' };
  const [day, left] = [executedAt.slice(0, 10), row.shippedAt?.slice(0, 10)];
  if (!left) return { good: false, actualMinor: 0, summary: 'It has not left yet.' };
  const good = left <= day;
  return {
    good,
    actualMinor: good ? expectedMinor : 0,
    summary: good ? 'It left on the day it was put first.' : `It left on ${left}, late in spite of the pin.`,
  };
}
