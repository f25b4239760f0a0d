import { z } from 'zod';
import { keepDocument, keepPhoto } from '@/server/catalog';
import { AddProductFile, AddProductImage } from '@/server/catalog/contract';
import { isRejection, type Rejection } from '@/server/kernel/rejection';
import { asError } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { endpoint, receipt } from '../endpoint';

const tag = 'Catalogue';
const size = 'The body is the file itself, at most 700 kB.';
const kept = (name: string | Rejection) => {
  if (isRejection(name)) throw asError(name);
  return name;
};

export const productFileRoutes = [
  endpoint({
    method: 'POST',
    path: '/category/products/{id}/images',
    tag,
    summary: 'Add a photo to a product',
    description: `${size} What a picture does not need to be seen, such as where it was taken, is left out.`,
    scope: 'catalog:write',
    query: z.strictObject({
      alt: AddProductImage.shape.alt.describe('What is to be seen, for those who do not see it.'),
      place: z.coerce
        .number()
        .pipe(z.int().min(0).max(8))
        .optional()
        .describe('0 is the main photo; at the end without it.'),
    }),
    file: ['image/jpeg', 'image/png', 'image/webp'],
    answer: receipt,
    status: 201,
    handle: async ({ call, id, query, file, orgId, actor, fresh }) => {
      const sha256 = kept(await keepPhoto(file, { orgId, actor }));
      const imageId = fresh('image', id, sha256);
      return { id: imageId, ...(await call.catalog.addProductImage({ productId: id, imageId, sha256, ...query })) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/category/products/{id}/images',
    tag,
    summary: 'Take a photo out of a product',
    scope: 'catalog:write',
    query: z.strictObject({ imageId: Id }),
    answer: receipt,
    handle: async ({ call, id, query: { imageId } }) => ({
      id: imageId,
      ...(await call.catalog.removeProductImage({ productId: id, imageId })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/category/products/{id}/files',
    tag,
    summary: 'Add a document to a product',
    description: size,
    scope: 'catalog:write',
    query: AddProductFile.pick({ title: true, kind: true }).strict(),
    file: ['application/pdf'],
    answer: receipt,
    status: 201,
    handle: async ({ call, id, query, file, orgId, actor, fresh }) => {
      const sha256 = kept(await keepDocument(file, { orgId, actor }));
      const fileId = fresh('file', id, sha256);
      return { id: fileId, ...(await call.catalog.addProductFile({ productId: id, fileId, sha256, ...query })) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/category/products/{id}/files',
    tag,
    summary: 'Take a document out of a product',
    scope: 'catalog:write',
    query: z.strictObject({ fileId: Id }),
    answer: receipt,
    handle: async ({ call, id, query: { fileId } }) => ({
      id: fileId,
      ...(await call.catalog.removeProductFile({ productId: id, fileId })),
    }),
  }),
];
