import { limited } from '@/app/_api/limited';
import { keepDocument } from '@/server/catalog';
import { Document } from '@/server/catalog/contract';
import { taking } from '../../taking';

/** A document for a product: `?fileId=…&title=…&kind=…`. */
export const POST = limited(
  'read',
  taking(keepDocument, (call, { productId, sha256, fileId, title, kind }) =>
    call.catalog.addProductFile({
      productId,
      sha256,
      fileId: String(fileId),
      title: title ?? '',
      kind: Document.shape.kind.catch('manual').parse(kind),
    }),
  ),
);
