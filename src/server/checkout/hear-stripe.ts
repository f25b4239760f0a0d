import type Stripe from 'stripe';
import { z } from 'zod';
import { isRejection } from '@/server/kernel/rejection';
import { run } from '@/server/kernel/run';
import { Id } from '@/server/kernel/values';
import { recordCardFailure } from './commands/record-card-failure';
import { recordCardPayment } from './commands/record-card-payment';
import { cardsAccepted, stripe } from './stripe';

type Heard = { status: number; message: string };
const actor = { kind: 'system', name: 'stripe' } as const;
const Ours = z.object({ orgId: Id, orderId: Id });

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
    default:
      return { status: 200, message: 'Nothing to do.' };
  }
}

/** The order a session is for, or undefined when it belongs to another installation on the same Stripe account. */
const orderOf = (orgId: string, session: Stripe.Checkout.Session) => {
  const ours = Ours.safeParse(session.metadata);
  return ours.success && ours.data.orgId === orgId ? ours.data.orderId : undefined;
};

async function paid(orgId: string, session: Stripe.Checkout.Session): Promise<Heard> {
  const orderId = orderOf(orgId, session);
  if (!orderId) return { status: 200, message: 'Not ours.' };
  if (session.payment_status !== 'paid') return { status: 200, message: 'Not paid yet.' };
  const intent = session.payment_intent;
  const said = {
    orderId,
    sessionId: session.id,
    paymentIntent: typeof intent === 'string' ? intent : (intent?.id ?? session.id),
    amountMinor: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
  };
  const outcome = await run(recordCardPayment, said, { orgId, actor });
  if (!isRejection(outcome)) return { status: 200, message: 'Recorded.' };
  // Money of the wrong amount is for a person to look at: the log keeps it, the order stays as it is.
  await run(
    recordCardFailure,
    { orderId, sessionId: session.id, reason: `${said.amountMinor} ${said.currency}: ${outcome.message}` },
    { orgId, actor },
  );
  return { status: 422, message: outcome.message };
}

async function failed(orgId: string, session: Stripe.Checkout.Session, reason: string): Promise<Heard> {
  const orderId = orderOf(orgId, session);
  if (orderId) await run(recordCardFailure, { orderId, sessionId: session.id, reason }, { orgId, actor });
  return { status: 200, message: 'Noted.' };
}
