import { recordsOf } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { type Asking, asError } from '@/server/kernel/trpc';
import { unknownOrder } from '../commands/refusals';
import { tokenOpens } from '../tracking';
import { type OrderDetail, orderById, orderSecret } from './order.queries';

/** What the person who ordered sees: nothing that colleagues wrote among themselves. */
const hidden = ['order.noted'];
const forBuyer = (order: OrderDetail) => ({
  ...order,
  timeline: order.timeline.filter((e) => !hidden.includes(e.type)).map(({ by: _, ...e }) => e),
});
export type TrackedOrder = ReturnType<typeof forBuyer>;

/** Whether somebody may follow an order: with its token, or as the customer who placed it. */
export async function mayFollow({ orderId, token }: { orderId: string; token?: string }, { orgId, actor }: Asking) {
  const secret = await asSystem(orgId, () => orderSecret(orderId));
  if (!secret) return false;
  if (token && tokenOpens(token, secret.tokenHash)) return true;
  return recordsOf(actor).includes(secret.customerId);
}

/** An order for whoever may follow it. Others learn nothing, not even that it exists. */
export async function followOrder(asked: { orderId: string; token?: string }, asking: Asking): Promise<TrackedOrder> {
  if (!(await mayFollow(asked, asking))) throw asError(unknownOrder());
  const order = await asSystem(asking.orgId, () => orderById(asked.orderId));
  if (!order) throw asError(unknownOrder());
  return forBuyer(order);
}
