import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ActivateProduct, ProductActivated } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';

/** Puts a product on sale. */
export const activateProduct = command({
  name: 'catalog.activate-product',
  input: ActivateProduct,
  allow: [staff('catalog', 'manager'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  decide: (state, { productId }) => {
    if (!state.exists) return noProduct();
    if (!state.priceMinor) return reject('no-price', 'Set a price first.', { field: 'priceMinor' });
    return state.active ? [] : [ProductActivated({ productId })];
  },
});
