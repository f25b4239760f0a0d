import { productCards } from '@/server/catalog';
import { dealerTerms } from '@/server/customers';
import { organisationById } from '@/server/identity';
import { readingTime } from '@/server/kernel/database/scope';
import { agreedPrices } from './projections/price-agreement';
import { dealerNet } from './quote';

/** Everything on sale at one dealer's own net prices, by name; empty for somebody who is no approved dealer. */
export async function dealerPrices(orgId: string, customerId: string) {
  const [terms, home, agreed, products] = await Promise.all([
    dealerTerms(customerId),
    organisationById(orgId),
    agreedPrices(customerId),
    productCards(),
  ]);
  if (!terms || !home) return [];
  const on = readingTime().toISOString().slice(0, 10);
  return products.map(({ id, sku, name, slug, kind, categoryId, unit, minQuantity, maxQuantity, ...p }) => ({
    productId: id,
    sku,
    name,
    slug,
    kind,
    categoryId,
    unit,
    minQuantity,
    maxQuantity,
    leadTimeDays: p.leadTimeDays,
    currency: p.currency,
    /** The net list price, before any discount. */
    listMinor: dealerNet(p.priceMinor, 0, home, on),
    netMinor: dealerNet(p.priceMinor, terms.discountBp, home, on, agreed.get(id)),
    agreed: agreed.has(id),
  }));
}
export type DealerPrice = Awaited<ReturnType<typeof dealerPrices>>[number];
