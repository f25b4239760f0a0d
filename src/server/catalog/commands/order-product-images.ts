import { isDeepStrictEqual } from 'node:util';
import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { OrderProductImages, ProductImagesOrdered } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';

/** Puts a product's photos in this order: all of them, each once. */
export const orderProductImages = command({
  name: 'catalog.order-product-images',
  input: OrderProductImages,
  allow: [staff('catalog'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  decide: (state, input) => {
    if (!state.exists) return noProduct();
    const now = state.images.map(({ imageId }) => imageId);
    if (!isDeepStrictEqual(now.toSorted(), input.imageIds.toSorted()))
      return reject('stale', 'The photos changed meanwhile. Please look at them and order them again.', {
        kind: 'conflict',
        field: 'imageIds',
      });
    return isDeepStrictEqual(now, input.imageIds) ? [] : [ProductImagesOrdered(input)];
  },
});
