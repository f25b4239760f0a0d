import type Stripe from 'stripe';
import { isRejection } from '@/server/kernel/rejection';
import { run } from '@/server/kernel/run';
import { recordCardFailure } from './commands/record-card-failure';
import { recordCardReturn } from './commands/record-card-return';
import { cardsAccepted, stripe } from './stripe';
import { actor, orderOf, takePayment } from './take-payment';

type Heard = { status: number; message: string };

/** Takes in one message of Stripe's webhook. The signature over the raw body proves the sender; a repeated message changes nothing. */
export async function hearStripe(orgId: string, body: string, signature: string): Promise<Heard> {
  const secret = process.env.STRIPE_WEBHOOK_SECRET;
  if (!secret || !cardsAccepted()) return { status: 404, message: 'Cards are not accepted here.' };
  let event: Stripe.Event;
  try {
    event = stripe().webhooks.constructEvent(body, signature, secret);
  } catch {
    return { status: 400, message: 'The signature does not fit.' };
  }
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return paid(orgId, event.data.object);
    case 'checkout.session.async_payment_failed':
      return failed(orgId, event.data.object, 'The bank refused the payment');
    case 'checkout.session.expired':
      return failed(orgId, event.data.object, 'The payment page was left');
    case 'charge.refunded':
      return refunded(orgId, event.data.object);
    default:
      return { status: 200, message: 'Nothing to do.' };
  }
}

async function paid(orgId: string, session: Stripe.Checkout.Session): Promise<Heard> {
  const orderId = orderOf(orgId, session);
  if (!orderId) return { status: 200, message: 'Not ours.' };
  if (session.payment_status !== 'paid') return { status: 200, message: 'Not paid yet.' };
  const refusal = await takePayment(orgId, orderId, session);
  return refusal ? { status: 422, message: refusal } : { status: 200, message: 'Recorded.' };
}

/** Paid back at Stripe, whole or in part: what the order did not owe is settled by it. Other refunds are receivables' and recorded there. */
async function refunded(orgId: string, charge: Stripe.Charge): Promise<Heard> {
  const orderId = orderOf(orgId, charge);
  const intent = typeof charge.payment_intent === 'string' ? charge.payment_intent : charge.payment_intent?.id;
  if (!orderId || !intent || !(charge.amount_refunded > 0)) return { status: 200, message: 'Nothing to do.' };
  const amountMinor = charge.refunded ? undefined : charge.amount_refunded;
  const said = { orderId, paymentIntent: intent, amountMinor, reference: charge.id };
  const outcome = await run(recordCardReturn, said, { orgId, actor });
  return { status: 200, message: isRejection(outcome) ? 'Nothing to do.' : 'Recorded.' };
}

async function failed(orgId: string, session: Stripe.Checkout.Session, reason: string): Promise<Heard> {
  const orderId = orderOf(orgId, session);
  if (orderId) await run(recordCardFailure, { orderId, sessionId: session.id, reason }, { orgId, actor });
  return { status: 200, message: 'Noted.' };
}
