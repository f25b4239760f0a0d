import { isDeepStrictEqual } from 'node:util';
import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ChangeProduct, ProductChanged } from '../contract';
import { contradiction, noCategory, noProduct } from '../rules';
import { category, product } from '../state';

/** Changes what a product is. Price, cost and whether it is on sale have commands of their own. */
export const changeProduct = command({
  name: 'catalog.change-product',
  input: ChangeProduct,
  allow: [staff('catalog'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  expects: { seen: (i) => i.seen, over: [ProductChanged] },
  reads: (i) => ({ category: { stream: category, id: i.facts.categoryId } }),
  decide: (state, input, { reads }) => {
    if (!state.exists) return noProduct();
    if (!reads.category.exists) return noCategory('facts.categoryId');
    const wrong = contradiction(input.facts);
    if (wrong) return wrong;
    return isDeepStrictEqual(state.facts, input.facts) ? [] : [ProductChanged(input)];
  },
});
