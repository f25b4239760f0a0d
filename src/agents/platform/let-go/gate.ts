import type { Arguments, EditField, Gate } from '@/server/decisions';
import { heldGoods, orderById } from '@/server/orders';
import { LetGo } from '@/server/orders/contract';

const deny = (reason: string): Gate => ({ verdict: 'deny', reasons: [reason] });
const ENDED = ['shipped', 'delivered', 'cancelled'];

/** What stands before giving goods back: the order has ended and the log says that it holds some. */
export async function letGoGate(args: Arguments, orgId: string): Promise<Gate> {
  const parsed = LetGo.safeParse(args);
  if (!parsed.success) return deny('The action is malformed.');
  const { orderId } = parsed.data;
  const [order, held] = await Promise.all([orderById(orderId), heldGoods(orgId, orderId)]);
  if (!order || !held) return deny('There is no such order.');
  if (!ENDED.includes(order.status)) return deny('The order goes on: cancel it to give its goods back.');
  if (held.units === 0) return deny('The order holds nothing any more.');
  return { verdict: 'allow', reasons: ['The order has ended; what lies on the shelf can be sold again.'] };
}

/** What changes: the goods that are promised to the order. */
export const letGoChanges = async () => [
  { field: 'Goods on the shelf', before: 'promised to the order', after: 'free' },
];

/** A person may give another reason. */
export const letGoFields = (): EditField[] => [{ name: 'reason', label: 'Reason', input: 'text' }];
