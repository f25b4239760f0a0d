import { currentOrganisation } from '@/server/identity';
import { organisationsWithNews } from '@/server/kernel/organisations';

export const dynamic = 'force-dynamic';

/** Whether this process can serve: its database answers. For load balancers, and for pages that wait for it to come back. */
export async function GET() {
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
  try {
    await currentOrganisation();
    await organisationsWithNews();
    return new Response('ready', { headers });
  } catch {
    return new Response('the database does not answer', { status: 503, headers: { ...headers, 'retry-after': '5' } });
  }
}
