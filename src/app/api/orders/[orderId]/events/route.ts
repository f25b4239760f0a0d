import { limited } from '@/app/_api/limited';
import { requestContext } from '@/app/_api/server';
import { eventStream } from '@/server/kernel/http/event-stream';
import { Id } from '@/server/kernel/values';
import { mayFollow } from '@/server/orders';

/** What happens to one order, as it happens, for whoever may follow it. */
export const GET = limited(
  'stream',
  async (request: Request, { params }: RouteContext<'/api/orders/[orderId]/events'>) => {
    const { orderId } = await params;
    const token = new URL(request.url).searchParams.get('t') ?? undefined;
    const { orgId, actor } = await requestContext();
    const known = Id.safeParse(orderId).success;
    if (!known || !(await mayFollow({ orderId, token }, { orgId, actor: await actor() })))
      return new Response('This order does not exist.', { status: 404 });
    return eventStream(request, {
      orgId,
      slice: { stream: `order-${orderId}` },
      data: (event) => ({ type: event.type, version: event.version, at: event.at }),
    });
  },
);
