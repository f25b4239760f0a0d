import { timingSafeEqual } from 'node:crypto';
import { limited } from '@/app/_api/limited';
import { currentOrganisation } from '@/server/identity';
import { figures } from '@/server/platform';
import '@/server/root';

export const dynamic = 'force-dynamic';

/** Whoever has the token of METRICS_TOKEN; without one set, nobody. */
function mayRead(request: Request): boolean {
  const token = process.env.METRICS_TOKEN;
  const sent = request.headers.get('authorization')?.replace(/^Bearer /, '');
  if (!token || !sent) return false;
  const [a, b] = [Buffer.from(token), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Figures for Prometheus. Set METRICS_TOKEN and let it send `Authorization: Bearer …`. */
export const GET = limited('read', async (request: Request) => {
  const headers = { 'cache-control': 'no-store' };
  if (!mayRead(request))
    return new Response('Set METRICS_TOKEN and send it as a bearer token.\n', { status: 401, headers });
  try {
    const { orgId } = await currentOrganisation();
    return new Response(await figures(orgId), {
      headers: { ...headers, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    });
  } catch {
    return new Response('the database does not answer\n', { status: 503, headers: { ...headers, 'retry-after': '5' } });
  }
});
