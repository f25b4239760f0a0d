import { limited } from '@/app/_api/limited';
import { hearStripe } from '@/server/checkout';
import { currentOrganisation } from '@/server/identity';
import { isUnreachable, UNREACHABLE } from '@/server/kernel/database/unreachable';
import { bounded } from '@/server/kernel/http/bounded-body';
import '@/server/root';

/** What Stripe tells us. 2xx: heard; 4xx: not from Stripe, or not to be believed; 5xx: Stripe shall try again. */
const hear = bounded(async (request: Request) => {
  const signature = request.headers.get('stripe-signature') ?? '';
  try {
    const { orgId } = await currentOrganisation();
    const { status, message } = await hearStripe(orgId, await request.text(), signature);
    return Response.json({ message }, { status });
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return Response.json({ message: UNREACHABLE }, { status: 503, headers: { 'retry-after': '5' } });
  }
});

export const POST = limited('read', hear);
