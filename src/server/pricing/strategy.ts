import type { z } from 'zod';
import { type DeskFilter, deskProducts } from '@/server/catalog';
import { tiers } from '@/server/customers/contract';
import { readingTime } from '@/server/kernel/database/scope';
import { taxWithin } from '@/server/kernel/money';
import { homeOf } from './home';
import { marketOf } from './projections/competitor-price';
import { dealerNet } from './quote';
import { taxRate } from './tax-rates';

/** What a tier usually gets off the net list, in basis points; each dealer's own terms decide. */
export const usualDiscountBp: Record<(typeof tiers)[number], number> = {
  standard: 1000,
  silver: 1500,
  gold: 2000,
  platinum: 2500,
};

/** Each product's place between cost and market. Amounts in minor units, index 100 = the competitors' mean. */
export async function strategy(orgId: string, filter: z.output<typeof DeskFilter>) {
  const today = readingTime().toISOString().slice(0, 10);
  const [{ rows, next }, home] = await Promise.all([deskProducts(filter), homeOf(orgId)]);
  const market = await marketOf(
    rows.map((row) => row.id),
    today,
  );
  const homeBp = taxRate(home.country, today);
  return {
    next,
    rows: rows.map(({ id, sku, name, active, priceMinor, currency, costMinor }) => {
      const netMinor = priceMinor - taxWithin(priceMinor, homeBp);
      const seen = [...(market.get(id)?.values() ?? [])].map((c) => c.priceMinor);
      const meanMinor = seen.length ? Math.round(seen.reduce((a, b) => a + b, 0) / seen.length) : null;
      return {
        id,
        sku,
        name,
        active,
        currency,
        priceMinor,
        netMinor,
        costMinor,
        margin: costMinor === null || netMinor === 0 ? null : (netMinor - costMinor) / netMinor,
        dealers: tiers.map((tier) => ({ tier, netMinor: dealerNet(priceMinor, usualDiscountBp[tier], home, today) })),
        market: meanMinor
          ? {
              meanMinor,
              lowMinor: Math.min(...seen),
              highMinor: Math.max(...seen),
              competitors: seen.length,
              index: Math.round((priceMinor / meanMinor) * 1000) / 10,
            }
          : null,
      };
    }),
  };
}
