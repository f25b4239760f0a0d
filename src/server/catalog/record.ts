import { asSystem } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import { streamId } from '@/server/kernel/stream';
import { pricesOf } from './projections/price-history';
import { productById } from './projections/product.queries';
import { costsOf } from './projections/product-cost';
import { product } from './state';

/** A product with everything staff may know of it: facts, cost, prices, and what happened, newest first. */
export async function productRecord(orgId: string, productId: string) {
  const [facts, costs, prices, events] = await Promise.all([
    productById(productId),
    costsOf([productId]),
    pricesOf([productId]),
    // The door has checked that the reader belongs to the catalogue or to pricing.
    asSystem(orgId, () => readLog(orgId, { stream: streamId(product, productId), limit: 500 })),
  ]);
  if (!facts) return null;
  return {
    product: facts,
    costMinor: costs.get(productId) ?? null,
    prices,
    history: events.reverse().map(({ id, type, at, by, data, position, meta }) => ({
      ...{ id, type, at, by, data, position },
      /** Who said yes, where an agent did it after being allowed to. */
      approvedBy: typeof meta.approvedBy === 'string' ? meta.approvedBy : null,
    })),
  };
}
