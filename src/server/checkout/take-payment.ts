import type Stripe from 'stripe';
import { z } from 'zod';
import { readLog } from '@/server/kernel/log';
import { isRejection } from '@/server/kernel/rejection';
import { run } from '@/server/kernel/run';
import { Id } from '@/server/kernel/values';
import { recordCardFailure } from './commands/record-card-failure';
import { recordCardPayment } from './commands/record-card-payment';
import { CardPaymentStarted } from './contract';
import { cardsAccepted, stripe } from './stripe';

export const actor = { kind: 'system', name: 'stripe' } as const;
const Ours = z.object({ orgId: Id, orderId: Id });
type Session = Stripe.Checkout.Session;

/** The order a session or charge is for, or undefined when it belongs to another installation on the same Stripe account. */
export const orderOf = (orgId: string, { metadata }: Pick<Session, 'metadata'>) => {
  const ours = Ours.safeParse(metadata);
  return ours.success && ours.data.orgId === orgId ? ours.data.orderId : undefined;
};

/** Records what was paid on a payment page, once; answers the sentence of a refusal, if it was one. */
export async function takePayment(orgId: string, orderId: string, session: Session): Promise<string | undefined> {
  const intent = session.payment_intent;
  const said = {
    orderId,
    sessionId: session.id,
    paymentIntent: typeof intent === 'string' ? intent : (intent?.id ?? session.id),
    amountMinor: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
  };
  const outcome = await run(recordCardPayment, said, { orgId, actor });
  if (!isRejection(outcome)) return undefined;
  // Money of the wrong amount, or paid a second time, is for a person to look at: the log keeps it, the order stays as it is.
  const reason = `${said.amountMinor} ${said.currency}: ${outcome.message}`;
  const { paymentIntent, amountMinor, currency } = said;
  const taken = { paymentIntent, amountMinor, currency };
  await run(recordCardFailure, { orderId, sessionId: session.id, reason, taken }, { orgId, actor });
  return outcome.message;
}

/** The payment pages that were opened for an order, as they stand at Stripe now. */
export async function pagesOf(orgId: string, orderId: string): Promise<Session[]> {
  const events = await readLog(orgId, { stream: `card-payment-${orderId}`, types: [CardPaymentStarted.type] });
  return Promise.all(events.map((event) => stripe().checkout.sessions.retrieve(String(event.data.sessionId))));
}

/**
 * Asks Stripe whether an order has been paid, and records it if so: whoever comes back before the webhook, or without one ever
 * coming, finds the order confirmed and is never led to pay twice.
 */
export async function askWhetherPaid(orgId: string, orderId: string): Promise<boolean> {
  if (!cardsAccepted()) return false;
  return (await takeFrom(orgId, orderId, await pagesOf(orgId, orderId))) !== undefined;
}

/** Records the payment of the page that was paid, of these; answers that page. */
export async function takeFrom(orgId: string, orderId: string, pages: Session[]): Promise<Session | undefined> {
  const page = pages.find((it) => it.status === 'complete' && it.payment_status === 'paid');
  if (page) await takePayment(orgId, orderId, page);
  return page;
}
