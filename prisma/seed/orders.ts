import { placeOrder, quoteView, setCartItems } from '@/server/checkout';
import { availabilityOf } from '@/server/inventory';
import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { run } from '@/server/kernel/run';
import { cancelOrder } from '@/server/orders';
import { forgetCode, typeCode } from './discounts';
import type { SeedFacts } from './facts';
import { type DemoOrder, demoOrders } from './orders-plan';
import type { Timeline } from './timeline';

/** Orders of consumers and dealers, placed as their buyers would: basket, quote, order. */
export async function seedOrders(timeline: Timeline, { orgId }: SeedFacts) {
  for (const order of demoOrders) {
    timeline.plan(timeline.ago(order.ago), () => place(orgId, order));
    if (order.cancelledAfter && order.ago > order.cancelledAfter)
      timeline.plan(timeline.ago(order.ago - order.cancelledAfter), () => cancel(orgId, order));
  }
}

/** Consumers without an account order as anybody would who comes by. */
const actorOf = (order: DemoOrder): Actor => {
  const { userId, customerId } = order.buyer;
  if (!userId) return { kind: 'visitor' };
  return { kind: order.by, userId, customerId };
};

async function place(orgId: string, order: DemoOrder) {
  const actor = actorOf(order);
  const { cartId } = order;
  const left = await asSystem(orgId, () => availabilityOf(order.items.map((i) => i.productId)));
  const items = order.items.filter((item) => (left.get(item.productId) ?? 0) >= item.quantity);
  // Together: they go into the log in one group, in this order.
  if (items.length === 0) return; // sold out that day
  await run(setCartItems, { cartId, items }, { orgId, actor });
  await typeCode(orgId, order, actor);
  if (await pay(orgId, order, actor)) return;
  await forgetCode(orgId, order, actor);
  await pay(orgId, order, actor);
}

/** Orders what is in the basket; false when its discount was refused at the till. */
async function pay(orgId: string, order: DemoOrder, actor: Actor): Promise<boolean> {
  const { cartId, orderId, shippingMethod, buyer } = order;
  const destination = buyer.address.country;
  const { quote } = await quoteView({ cartId, destination, shippingMethod }, { orgId, actor });
  const input = {
    cartId,
    orderId,
    customerId: null,
    email: buyer.email,
    phone: buyer.phone,
    shippingAddress: buyer.address,
    billingAddress: null,
    shippingMethod: quote.shipping.method as DemoOrder['shippingMethod'], // one of the ways asked for
    paymentMethod: order.paymentMethod,
    expectedTotalMinor: quote.totalMinor,
    purchaseReference: order.purchaseReference,
    note: order.note,
    acceptTerms: true as const,
  };
  const outcome = await run(placeOrder, input, { orgId, actor });
  if (!isRejection(outcome)) return true;
  if (outcome.field === 'discountCode') return false;
  if (order.paymentMethod !== 'terms') throw new Rejected(outcome);
  // Beyond the credit limit: dealers then pay in advance.
  const paid = await run(placeOrder, { ...input, paymentMethod: 'bank-transfer' }, { orgId, actor });
  if (isRejection(paid)) throw new Rejected(paid);
  return true;
}

async function cancel(orgId: string, order: DemoOrder) {
  const actor: Actor =
    order.by === 'consumer' && !order.buyer.userId ? { kind: 'system', name: 'seed' } : actorOf(order);
  // Too late when it is being picked already: then it goes its way.
  await run(cancelOrder, { orderId: order.orderId, reason: 'Ordered the wrong one' }, { orgId, actor });
}
