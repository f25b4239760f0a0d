import type { Arguments, EditField, Gate } from '@/server/decisions';
import { waitingOrders } from '@/server/fulfillment';
import { PinOrder } from '@/server/fulfillment/contract';
import { currentTime } from '@/server/kernel/clock';

const deny = (reason: string): Gate => ({ verdict: 'deny', reasons: [reason] });
/** The whole queue of a busy day. */
export const ALL = 1000;
/** When everything is first, nothing is. */
const MOST_PINS = 3;

/** What stands before every pin, on the queue of that moment. */
export async function expediteGate(args: Arguments): Promise<Gate> {
  const parsed = PinOrder.safeParse(args);
  if (!parsed.success) return deny('The action is malformed.');
  const now = currentTime();
  const queue = await waitingOrders(now, ALL);
  const order = queue.find((o) => o.orderId === parsed.data.orderId);
  if (!order) return deny('It does not wait any more: it was cancelled, fetched or put in a batch.');
  if (order.standing.pinned) return deny('It was put first already.');
  const reasons: string[] = [];
  if (order.standing.shipBy > now.toISOString().slice(0, 10))
    reasons.push(`It need not leave before ${order.standing.shipBy}.`);
  if (queue.filter((o) => o.standing.pinned).length >= MOST_PINS)
    reasons.push(`${MOST_PINS} orders were put first already.`);
  return reasons.length > 0
    ? { verdict: 'ask', reasons }
    : { verdict: 'allow', reasons: ['It is due, and the pin can be taken away.'] };
}

/** What the pin changes: its place. */
export async function expediteChanges(args: Arguments) {
  const { orderId } = PinOrder.parse(args);
  const queue = await waitingOrders(currentTime(), ALL);
  const at = queue.findIndex((o) => o.orderId === orderId);
  return at < 0 ? [] : [{ field: `Place of ${queue[at]!.number}`, before: String(at + 1), after: 'first' }];
}

/** A person may give another reason. */
export const expediteFields = (): EditField[] => [{ name: 'reason', label: 'Reason', input: 'text' }];
