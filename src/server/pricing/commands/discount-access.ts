import { categoryTree, productsByIds } from '@/server/catalog';
import { api, staff, system } from '@/server/kernel/actor';
import type { Gathering } from '@/server/kernel/command';
import { type Rejection, reject } from '@/server/kernel/rejection';
import type { DiscountTerms } from '../discount-terms';
import { homeOf } from '../home';

/** Who may give discounts. */
export const mayDiscount = [staff('pricing', 'manager'), api('pricing:write'), system];

export const unknownDiscount = () =>
  reject('unknown-discount', 'This discount does not exist.', { kind: 'not-found', field: 'discountId' });

/** Refuses terms that name a currency we do not sell in, or products and categories that are not there. */
export async function checkedTerms(
  { terms }: { terms: DiscountTerms },
  { orgId }: Gathering,
): Promise<Rejection | undefined> {
  const { value, productIds, categoryIds } = terms;
  const [home, products, categories] = await Promise.all([
    value.kind === 'amount' ? homeOf(orgId) : null,
    productIds.length > 0 ? productsByIds(productIds) : [],
    categoryIds.length > 0 ? categoryTree() : [],
  ]);
  if (home && value.kind === 'amount' && value.currency !== home.currency)
    return reject('other-currency', `Enter the amount in ${home.currency}.`, { field: 'terms.value.currency' });
  if (productIds.some((id) => !products.some((product) => product.id === id)))
    return reject('no-such-product', 'One of these products does not exist.', { field: 'terms.productIds' });
  if (categoryIds.some((id) => !categories.some((category) => category.id === id)))
    return reject('no-such-category', 'One of these categories does not exist.', { field: 'terms.categoryIds' });
}
