import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { isRejection } from '@/server/kernel/rejection';
import { run } from '@/server/kernel/run';
import { expireOrder, waitingForCard } from '@/server/orders';
import { CARD_ORDER_MINUTES } from './contract';
import { cardsAccepted, stripe } from './stripe';
import { pagesOf, takeFrom } from './take-payment';

/** Card orders whose time is up, of all organisations: oldest first, a hundred at a time. */
export async function unpaidCardOrders(now = new Date()): Promise<{ orgId: string; orderId: string }[]> {
  const before = new Date(now.getTime() - CARD_ORDER_MINUTES * 60_000);
  const { rows } = await readPool().query<{ org: string }>('select org from es_heads() order by org');
  const found = await Promise.all(
    rows.map(({ org }) =>
      asSystem(org, async () => (await waitingForCard(before)).map((orderId) => ({ orgId: org, orderId }))),
    ),
  );
  return found.flat();
}

/**
 * Ends one unpaid card order and gives its goods back. Its payment page is closed first: if Stripe says that it has just been paid,
 * the payment is recorded and the order goes on.
 */
export async function expireUnpaid(orgId: string, orderId: string): Promise<'cancelled' | 'paid' | 'kept'> {
  if (cardsAccepted() && (await closePages(orgId, orderId)) === 'paid') return 'paid';
  const outcome = await run(expireOrder, { orderId }, { orgId, actor: { kind: 'system', name: 'checkout.expire' } });
  return isRejection(outcome) ? 'kept' : 'cancelled';
}

async function closePages(orgId: string, orderId: string): Promise<'closed' | 'paid'> {
  const pages = await pagesOf(orgId, orderId);
  if (await takeFrom(orgId, orderId, pages)) return 'paid';
  for (const page of pages) if (page.status === 'open') await stripe().checkout.sessions.expire(page.id);
  return 'closed';
}
