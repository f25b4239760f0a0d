import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { DescribeProductImage, ProductImageDescribed } from '../contract';
import { noImage, noProduct } from '../rules';
import { product } from '../state';

/** Says what is to be seen on a photo, for those who do not see it. */
export const describeProductImage = command({
  name: 'catalog.describe-product-image',
  input: DescribeProductImage,
  allow: [staff('catalog'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  decide: (state, input) => {
    if (!state.exists) return noProduct();
    const image = state.images.find(({ imageId }) => imageId === input.imageId);
    if (!image) return noImage();
    return image.alt === input.alt ? [] : [ProductImageDescribed(input)];
  },
});
