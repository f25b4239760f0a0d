import { requestContext } from '@/app/_api/server';
import { cardCheckout } from '@/server/checkout';
import { Id } from '@/server/kernel/values';
import { mayFollow } from '@/server/orders';

/** Leads the buyer of an unpaid card order to the card processor; anybody else, and a paid order, back to the order. */
export async function GET(request: Request, { params }: RouteContext<'/api/orders/[orderId]/pay'>) {
  const { orderId } = await params;
  const token = new URL(request.url).searchParams.get('t') ?? undefined;
  const { orgId, actor } = await requestContext();
  const site = process.env.SITE_URL ?? new URL(request.url).origin;
  const back = `${site}/order/${orderId}${token ? `?t=${encodeURIComponent(token)}` : ''}`;
  const go = (to: string) =>
    new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } });
  const known = Id.safeParse(orderId).success;
  if (!known || !(await mayFollow({ orderId, token }, { orgId, actor: await actor() }))) return go(back);
  try {
    return go((await cardCheckout(orgId, orderId, back)) ?? back);
  } catch (error) {
    console.error('card checkout:', error instanceof Error ? error.message : error);
    return go(`${back}${token ? '&' : '?'}payment=unavailable`);
  }
}
