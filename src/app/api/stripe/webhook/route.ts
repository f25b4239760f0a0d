import { hearStripe } from '@/server/checkout';
import { currentOrganisation } from '@/server/identity';

/** What Stripe tells us. 2xx: heard; 4xx: not from Stripe, or not to be believed; 5xx: Stripe shall try again. */
export async function POST(request: Request) {
  const { orgId } = await currentOrganisation();
  const { status, message } = await hearStripe(
    orgId,
    await request.text(),
    request.headers.get('stripe-signature') ?? '',
  );
  return Response.json({ message }, { status });
}
