import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ProductFileRemoved, RemoveProductFile } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';

/** Takes an uploaded document out: nobody is given it any more. It can be added again under its id. */
export const removeProductFile = command({
  name: 'catalog.remove-product-file',
  input: RemoveProductFile,
  allow: [staff('catalog'), api('catalog:write')],
  stream: product,
  id: (i) => i.productId,
  decide: (state, input) => {
    if (!state.exists) return noProduct();
    const file = state.files.find(({ fileId }) => fileId === input.fileId);
    return file ? [ProductFileRemoved({ ...input, sha256: file.sha256 })] : [];
  },
});
