import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { AddProductImage, MOST_IMAGES, ProductImageAdded } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';
import { gatherPicture } from './gather-content';

/** A kept photo becomes one of a product's, at its place or at the end; the first one is the main one. */
export const addProductImage = command({
  name: 'catalog.add-product-image',
  input: AddProductImage,
  allow: [staff('catalog'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  gather: gatherPicture,
  decide: (state, input, { facts }) => {
    if (!state.exists) return noProduct();
    const there = state.images.find((image) => image.imageId === input.imageId);
    if (there?.sha256 === input.sha256) return [];
    if (there) return reject('exists', 'There is another photo with this id.', { field: 'imageId' });
    if (state.images.some((image) => image.sha256 === input.sha256))
      return reject('exists', 'This product shows this photo already.', { kind: 'conflict', field: 'sha256' });
    if (state.images.length >= MOST_IMAGES)
      return reject('too-many-images', `A product has at most ${MOST_IMAGES} photos. Take one out first.`, {
        kind: 'conflict',
        field: 'productId',
      });
    return [ProductImageAdded({ ...input, ...facts })];
  },
});
