import Stripe from 'stripe';

/** Cards are taken only when the shop has a key for Stripe. */
export const cardsAccepted = () => Boolean(process.env.STRIPE_SECRET_KEY);

let kept: { key: string; base: string; client: Stripe } | undefined;

/** The client of Stripe's API; `STRIPE_API_BASE` points it at another host (tests, a proxy). Throws when no key is set. */
export function stripe(): Stripe {
  const key = process.env.STRIPE_SECRET_KEY;
  if (!key) throw new Error('STRIPE_SECRET_KEY is not set: cards are not accepted.');
  const base = process.env.STRIPE_API_BASE ?? '';
  if (kept?.key === key && kept.base === base) return kept.client;
  const at = base ? new URL(base) : undefined;
  const client = new Stripe(key, {
    maxNetworkRetries: 2,
    timeout: 15_000,
    ...(at && {
      host: at.hostname,
      port: at.port || (at.protocol === 'https:' ? 443 : 80),
      protocol: at.protocol === 'http:' ? 'http' : 'https',
    }),
  });
  kept = { key, base, client };
  return client;
}
