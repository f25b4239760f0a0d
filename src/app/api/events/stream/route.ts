import { limited } from '@/app/_api/limited';
import { requestContext } from '@/app/_api/server';
import { filterOf, liveEvents, readers } from '@/server/event-log';
import { mayPass } from '@/server/kernel/actor';
import { witnessed } from '@/server/kernel/observe/witness';
import { unstorableAt } from '@/server/kernel/storable';

export const dynamic = 'force-dynamic';

/** The live event stream of the desk, for signed-in staff who may read the log. */
export const GET = limited('stream', async (request: Request) => {
  const { orgId, actor, ip: address, requestId } = await requestContext();
  const who = await actor();
  if (!mayPass(readers, who))
    return new Response('You do not have permission to see this.', { status: who.kind === 'visitor' ? 401 : 403 });
  const asked = filterOf(new URL(request.url).searchParams);
  if (!asked.success || unstorableAt(asked.data) !== undefined)
    return new Response('These filters are not understood.', { status: 422 });
  const { after, ...filter } = asked.data;
  const door = 'eventLog.stream';
  await witnessed({ orgId, actor: who, door, deed: 'read', input: filter, answer: 'as they come', address, requestId });
  return liveEvents(request, orgId, who, filter, after);
});
