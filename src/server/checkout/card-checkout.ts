import { asSystem } from '@/server/kernel/database/scope';
import { mustRun } from '@/server/kernel/run';
import { orderById } from '@/server/orders';
import { startCardPayment } from './commands/start-card-payment';
import { cardsAccepted, stripe } from './stripe';
import { pagesOf, takeFrom } from './take-payment';

// Who asks at the same time as somebody else gets the same page, so what is asked must be the same: its end is counted from the end of
// ten minutes. Half an hour is the shortest life that Stripe gives a page; half a minute more for clocks that differ.
const WINDOW_SECONDS = 600;
const SESSION_SECONDS = 30 * 60 + 30;

/**
 * Opens a payment page at Stripe for an order that waits for its card payment, and answers its address; null when the order does
 * not wait for one, or has been paid without our knowing. Asked twice for the same order, the page is the same: the one that is
 * still open, or, asked at once, the one that Stripe knows by the idempotency key. `paid` is where somebody who has paid comes back to.
 */
export async function cardCheckout(orgId: string, orderId: string, back: string, paid = back): Promise<string | null> {
  const order = await asSystem(orgId, () => orderById(orderId));
  if (!cardsAccepted() || !order || order.status !== 'placed' || order.paymentMethod !== 'card') return null;
  const pages = await pagesOf(orgId, orderId);
  if (await takeFrom(orgId, orderId, pages)) return null;
  // One page at a time: two open ones could both be paid.
  const open = pages.find((page) => page.status === 'open' && page.url);
  if (open) return open.url;
  const window = Math.floor(Date.now() / 1000 / WINDOW_SECONDS);
  const session = await stripe().checkout.sessions.create(
    {
      mode: 'payment',
      client_reference_id: orderId,
      customer_email: order.contactEmail,
      line_items: [
        {
          quantity: 1,
          // One line: the order's total is exact, and rounding stays our business.
          price_data: {
            currency: order.currency.toLowerCase(),
            unit_amount: order.totalMinor,
            product_data: { name: `Order ${order.number}`, description: described(order.lines) },
          },
        },
      ],
      metadata: { orgId, orderId, number: order.number },
      payment_intent_data: { metadata: { orgId, orderId, number: order.number } },
      success_url: paid,
      cancel_url: back,
      expires_at: (window + 1) * WINDOW_SECONDS + SESSION_SECONDS,
    },
    { idempotencyKey: `order ${orderId} ${window}` },
  );
  const started = { orderId, sessionId: session.id, amountMinor: order.totalMinor, currency: order.currency };
  await mustRun(startCardPayment, started, { orgId, actor: { kind: 'system', name: 'checkout' } });
  return session.url;
}

const described = (lines: { quantity: number; name: string }[]) =>
  lines
    .map((line) => `${line.quantity} × ${line.name}`)
    .join(', ')
    .slice(0, 500);
