import { requestContext } from '@/app/_api/server';
import { liveEvents, readers } from '@/server/event-log';
import { mayPass } from '@/server/kernel/actor';

export const dynamic = 'force-dynamic';

/** The live event stream of the desk, for signed-in staff who may read the log. */
export async function GET(request: Request) {
  const { orgId, actor } = await requestContext();
  const who = await actor();
  if (!mayPass(readers, who))
    return new Response('You do not have permission to see this.', { status: who.kind === 'visitor' ? 401 : 403 });
  const answer = await liveEvents(request, orgId, who);
  return answer instanceof Response ? answer : new Response('These filters are not understood.', { status: 422 });
}
