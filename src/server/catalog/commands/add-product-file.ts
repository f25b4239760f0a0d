import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { AddProductFile, MOST_FILES, ProductFileAdded } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';
import { gatherPdf } from './gather-content';

/** A kept PDF becomes one of a product's documents. */
export const addProductFile = command({
  name: 'catalog.add-product-file',
  input: AddProductFile,
  allow: [staff('catalog'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  gather: gatherPdf,
  decide: (state, input, { facts }) => {
    if (!state.exists) return noProduct();
    const there = state.files.find((file) => file.fileId === input.fileId);
    if (there?.sha256 === input.sha256) return [];
    if (there) return reject('exists', 'There is another document with this id.', { field: 'fileId' });
    if (state.files.some((file) => file.sha256 === input.sha256))
      return reject('exists', 'This product has this document already.', { kind: 'conflict', field: 'sha256' });
    if (state.files.length >= MOST_FILES)
      return reject('too-many-files', `A product has at most ${MOST_FILES} documents. Take one out first.`, {
        kind: 'conflict',
        field: 'productId',
      });
    return [ProductFileAdded({ ...input, ...facts })];
  },
});
