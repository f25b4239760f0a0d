import type { Arguments, EditField, Gate } from '@/server/decisions';
import { compareWalks, waitingOrders } from '@/server/fulfillment';
import { MOST_PIECES, PlanBatch } from '@/server/fulfillment/contract';
import { currentTime } from '@/server/kernel/clock';

const deny = (reason: string): Gate => ({ verdict: 'deny', reasons: [reason] });
/** So far down the queue a batch may reach. */
const FAR = 200;

async function ordersOf(args: Arguments) {
  const { orderIds } = PlanBatch.parse(args);
  const queue = await waitingOrders(currentTime(), FAR);
  return { orderIds, queue, orders: queue.filter((o) => orderIds.includes(o.orderId)) };
}

/** What stands before every batch, on the queue of that moment. */
export async function batchGate(args: Arguments): Promise<Gate> {
  if (!PlanBatch.safeParse(args).success) return deny('The action is malformed.');
  const { orderIds, queue, orders } = await ordersOf(args);
  if (new Set(orderIds).size !== orderIds.length) return deny('An order is named twice.');
  if (orders.length < orderIds.length)
    return deny('One of these orders does not wait any more: it was cancelled, fetched or put in another batch.');
  const { pieces, savedMinutes } = compareWalks(orders);
  if (pieces > MOST_PIECES) return deny(`${pieces} pieces do not fit the trolley (${MOST_PIECES}).`);
  if (savedMinutes <= 0) return deny('One walk saves nothing here.');
  const left = queue.find((o) => o.standing.pinned && !orderIds.includes(o.orderId));
  return left
    ? { verdict: 'ask', reasons: [`${left.number} was put before all others and is not in it.`] }
    : { verdict: 'allow', reasons: ['Orders of the queue in one walk; nobody goes yet, and it can be dissolved.'] };
}

/** What the batch changes: so many walks become one. */
export async function batchChanges(args: Arguments) {
  const { orders } = await ordersOf(args);
  if (orders.length === 0) return [];
  const { walk, apart } = compareWalks(orders);
  return [
    {
      field: orders.map((o) => o.number).join(', '),
      before: `${orders.length} walks, ${apart.metres} m`,
      after: `1 walk, ${walk.metres} m`,
    },
  ];
}

/** A person may write a word to the picker. */
export const batchFields = (): EditField[] => [{ name: 'note', label: 'Note for the picker', input: 'text' }];
