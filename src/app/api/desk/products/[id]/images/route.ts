import { limited } from '@/app/_api/limited';
import { keepPhoto } from '@/server/catalog';
import { taking } from '../../taking';

/** A photo for a product: `?imageId=…&alt=…`. */
export const POST = limited(
  'read',
  taking(keepPhoto, (call, { productId, sha256, imageId, alt }) =>
    call.catalog.addProductImage({ productId, sha256, imageId: String(imageId), alt }),
  ),
);
