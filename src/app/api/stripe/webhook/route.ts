import { hearStripe } from '@/server/checkout';
import { currentOrganisation } from '@/server/identity';
import { bounded } from '@/server/kernel/http/bounded-body';

/** What Stripe tells us. 2xx: heard; 4xx: not from Stripe, or not to be believed; 5xx: Stripe shall try again. */
export const POST = bounded(async (request: Request) => {
  const { orgId } = await currentOrganisation();
  const { status, message } = await hearStripe(
    orgId,
    await request.text(),
    request.headers.get('stripe-signature') ?? '',
  );
  return Response.json({ message }, { status });
});
