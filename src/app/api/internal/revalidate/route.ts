import { createHash, timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { z } from 'zod';
import { shopPagesToken } from '@/server/catalog';
import { bounded } from '@/server/kernel/http/bounded-body';

const Body = z.object({ tags: z.array(z.string().max(200)).min(1).max(1000) });
const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Forgets cached pages that show what has changed, and tells other web processes of this machine, where there are any, through what
 * started them. For our own worker only: the token comes from the installation's secret.
 */
export const POST = bounded(async (request: Request) => {
  const given = request.headers.get('authorization') ?? '';
  if (!timingSafeEqual(digest(given), digest(`Bearer ${shopPagesToken()}`)))
    return Response.json({ message: 'Not allowed' }, { status: 401 });
  const body = Body.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return Response.json({ message: 'Name the tags' }, { status: 400 });
  for (const tag of body.data.tags) revalidateTag(tag, { expire: 0 });
  process.send?.({ forget: body.data.tags });
  return Response.json({ forgotten: body.data.tags.length });
});
