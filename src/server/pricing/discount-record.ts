import { z } from 'zod';
import { categoryTree, productsByIds } from '@/server/catalog';
import { asSystem } from '@/server/kernel/database/scope';
import { reject } from '@/server/kernel/rejection';
import { type Asking, asError } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { discountById } from './projections/discount.queries';
import { redemptionsOf } from './projections/discount-redemption';

export const DiscountRecord = z.object({ discountId: Id });

/** One discount with the names of what it covers and its newest uses. */
export async function discountRecord({ discountId }: z.output<typeof DiscountRecord>, { orgId }: Asking) {
  const [found, uses] = await Promise.all([discountById(discountId), redemptionsOf(discountId)]);
  if (!found) throw asError(reject('unknown-discount', 'There is no such discount.', { kind: 'not-found' }));
  const { productIds, categoryIds } = found.terms;
  const [products, categories] = await asSystem(orgId, () =>
    Promise.all([productIds.length ? productsByIds(productIds) : [], categoryIds.length ? categoryTree() : []]),
  );
  return {
    discount: found,
    uses,
    products: products.map(({ id, sku, name }) => ({ id, sku, name })),
    categories: categories.filter(({ id }) => categoryIds.includes(id)).map(({ id, name }) => ({ id, name })),
  };
}
