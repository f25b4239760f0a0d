import { limited } from '@/app/_api/limited';
import { requestContext } from '@/app/_api/server';
import { askWhetherPaid, cardCheckout } from '@/server/checkout';
import { report } from '@/server/kernel/observe/faults';
import { Id } from '@/server/kernel/values';
import { mayFollow } from '@/server/orders';

/**
 * Leads the buyer of an unpaid card order to the card processor; anybody else, and a paid order, back to the order. Who comes from
 * there (`paid`) has usually paid: the processor is asked, so that nobody waits for its message.
 */
export const GET = limited('made', async (request: Request, { params }: RouteContext<'/api/orders/[orderId]/pay'>) => {
  const { orderId } = await params;
  const asked = new URL(request.url).searchParams;
  const token = asked.get('t') ?? undefined;
  const { orgId, actor } = await requestContext();
  const site = process.env.SITE_URL ?? new URL(request.url).origin;
  const key = token ? `t=${encodeURIComponent(token)}` : '';
  const back = `${site}/order/${orderId}${key && `?${key}`}`;
  const paid = `${site}/api/orders/${orderId}/pay?paid=1${key && `&${key}`}`;
  const go = (to: string) =>
    new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } });
  const known = Id.safeParse(orderId).success;
  if (!known || !(await mayFollow({ orderId, token }, { orgId, actor: await actor() }))) return go(back);
  if (asked.has('paid')) {
    // If it cannot be asked now, its message comes later.
    await askWhetherPaid(orgId, orderId).catch((error: unknown) => report('card payment', error));
    return go(back);
  }
  try {
    return go((await cardCheckout(orgId, orderId, back, paid)) ?? back);
  } catch (error) {
    report('card checkout', error);
    return go(`${back}${token ? '&' : '?'}payment=unavailable`);
  }
});
