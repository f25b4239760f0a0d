import { api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CreateProduct, ProductActivated, ProductCosted, ProductCreated, ProductPriced } from '../contract';
import { contradiction, noCategory } from '../rules';
import { category, product } from '../state';

/** Takes a product into the catalogue with its first price and cost; on sale at once unless told otherwise. */
export const createProduct = command({
  name: 'catalog.create-product',
  input: CreateProduct,
  allow: [staff('catalog', 'manager'), api('catalog:write'), system],
  stream: product,
  id: (i) => i.productId,
  reads: (i) => ({ category: { stream: category, id: i.facts.categoryId } }),
  decide: (state, { productId, facts, priceMinor, costMinor, currency, active }, { reads }) => {
    if (state.exists) return reject('exists', 'This product exists already.', { kind: 'conflict' });
    if (!reads.category.exists) return noCategory('facts.categoryId');
    const wrong = contradiction(facts);
    if (wrong) return wrong;
    const first = { productId, previousMinor: null, currency, reason: 'First price' };
    return [
      ProductCreated({ productId, facts }),
      ProductPriced({ ...first, priceMinor }),
      ProductCosted({ ...first, costMinor, reason: 'First cost' }),
      ...(active ? [ProductActivated({ productId })] : []),
    ];
  },
});
