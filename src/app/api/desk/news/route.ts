import { limited } from '@/app/_api/limited';
import { requestContext } from '@/app/_api/server';
import { anyStaff } from '@/server/analytics';
import { mayPass } from '@/server/kernel/actor';
import { eventStream } from '@/server/kernel/http/event-stream';

export const dynamic = 'force-dynamic';

/** Tells members of staff that something happened, not what: each page then asks for what its reader may see. */
export const GET = limited('stream', async (request: Request) => {
  const { orgId, actor } = await requestContext();
  const who = await actor();
  if (!mayPass(anyStaff, who))
    return new Response('You do not have permission to see this.', { status: who.kind === 'visitor' ? 401 : 403 });
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
  return eventStream(request, {
    orgId,
    slice: { after: Number.isSafeInteger(after) && after >= 0 ? after : 0 },
    data: ({ position }) => ({ position }),
  });
});
