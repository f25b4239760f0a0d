import { costsOf } from '@/server/catalog';
import { dealerTerms } from '@/server/customers';
import type { PlacedOrder } from './placed-order';

const DAY_MS = 86_400_000;

/** The working day (Monday to Friday) after a moment: what was placed today leaves by then. YYYY-MM-DD. */
export function leavesBy(placedAt: string): string {
  let day = Date.parse(placedAt) + DAY_MS;
  while ([0, 6].includes(new Date(day).getUTCDay())) day += DAY_MS;
  return new Date(day).toISOString().slice(0, 10);
}

/** What an order's place in the queue rests on: its day, the dealer's tier, and what is earned on it at the costs of now. */
export async function standingOf({ customerId, customerKind, quote, placedAt }: PlacedOrder) {
  const [costs, terms] = await Promise.all([
    costsOf(quote.lines.map((l) => l.productId)),
    customerKind === 'dealer' ? dealerTerms(customerId) : undefined,
  ]);
  const netMinor = quote.lines.reduce((sum, l) => sum + l.netMinor, 0);
  const cost = quote.lines.reduce((sum, l) => sum + (costs.get(l.productId) ?? Number.NaN) * l.quantity, 0);
  return {
    shipBy: leavesBy(placedAt),
    tier: terms?.tier ?? null,
    netMinor,
    marginMinor: Number.isNaN(cost) ? null : netMinor - cost,
    currency: quote.currency,
  };
}
