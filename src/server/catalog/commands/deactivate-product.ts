import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { DeactivateProduct, ProductDeactivated } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';

/** Takes a product off sale. Placed orders keep it; its page stays and says so. */
export const deactivateProduct = command({
  name: 'catalog.deactivate-product',
  input: DeactivateProduct,
  allow: [staff('catalog', 'manager'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  decide: (state, input) => {
    if (!state.exists) return noProduct();
    return state.active ? [ProductDeactivated(input)] : [];
  },
});
