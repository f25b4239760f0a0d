import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ProductImageRemoved, RemoveProductImage } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';

/** Takes a photo out: nobody is given it any more. It can be added again under its id. */
export const removeProductImage = command({
  name: 'catalog.remove-product-image',
  input: RemoveProductImage,
  allow: [staff('catalog'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  decide: (state, input) => {
    if (!state.exists) return noProduct();
    const image = state.images.find(({ imageId }) => imageId === input.imageId);
    return image ? [ProductImageRemoved({ ...input, sha256: image.sha256 })] : [];
  },
});
