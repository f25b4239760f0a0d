import { sameOrigin } from '@/app/_api/same-origin';
import { requestContext } from '@/app/_api/server';
import { Problem, problemOf, problemResponse } from '@/app/api/v1/_rest/problem';
import { LARGEST_FILE } from '@/server/catalog/contract';
import { allow, limits, lockedFor } from '@/server/identity';
import { type Actor, createdBy } from '@/server/kernel/actor';
import { BodyTooLarge, boundedBody } from '@/server/kernel/http/bounded-body';
import { report } from '@/server/kernel/observe/faults';
import { isRejection, type Rejection } from '@/server/kernel/rejection';
import { asError } from '@/server/kernel/trpc';
import { createCaller } from '@/server/root';

type Keep = (sent: Buffer, asking: { orgId: string; actor: Actor }) => Promise<string | Rejection>;
type Named = Record<string, string> & { productId: string; sha256: string };
type Show = (call: ReturnType<typeof createCaller>, named: Named) => Promise<unknown>;

/** A door for a file that staff send for a product: it is kept, and the command that shows it is given. The body is the file itself. */
export const taking =
  (keep: Keep, show: Show) =>
  async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const context = await requestContext();
    try {
      if (!sameOrigin(request))
        throw new Problem(403, 'cross-site', 'This request came from another site. Nothing was changed.');
      const actor = await context.actor();
      const counted = await allow(context.orgId, `upload:${createdBy(actor)}`, limits.upload);
      if (!counted.ok)
        throw new Problem(429, 'rate-limited', lockedFor(counted.seconds), {
          headers: { 'retry-after': String(counted.seconds) },
        });
      const kept = await keep(await fileOf(request), { orgId: context.orgId, actor });
      if (isRejection(kept)) throw asError(kept);
      const said = Object.fromEntries(new URL(request.url).searchParams);
      const done = await show(createCaller(context), { ...said, productId: (await params).id, sha256: kept });
      return Response.json(done, { status: 201, headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status >= 500) report('file for a product', error, { orgId: context.orgId });
      return problemResponse(problem, context.requestId);
    }
  };

/** The bytes of a request, no more than a file may have. */
export async function fileOf(request: Request): Promise<Buffer> {
  try {
    return await boundedBody(request, LARGEST_FILE);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    throw new Problem(413, 'too-large', `A file may have at most ${LARGEST_FILE / 1000} kB. Nothing was changed.`);
  }
}
