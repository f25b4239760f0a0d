import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { ProductFileAdded, ProductFileRemoved, ProductImageAdded, ProductImageRemoved } from '../contract';

type Row = { sha256: string; productId: string; useId: string; type: string; name: string };

const ofImage = ({ data }: { data: { sha256: string; productId: string; imageId: string } }) => ({
  sha256: data.sha256,
  productId: data.productId,
  useId: data.imageId,
});
const ofFile = ({ data }: { data: { sha256: string; productId: string; fileId: string } }) => ({
  sha256: data.sha256,
  productId: data.productId,
  useId: data.fileId,
});
const nothing = () => undefined;

/** Which bytes products show, and as what. What is taken out is not given any more, though the store keeps it. */
export const productContents = projection<Row>({
  name: 'product-content',
  table: 'product_content',
  key: ['sha256', 'productId', 'useId'],
  mode: 'inline',
  on: (on) => [
    on(ProductImageAdded, ofImage, (_, e) => ({ ...ofImage(e), type: e.data.type, name: e.data.alt })),
    on(ProductImageRemoved, ofImage, nothing),
    on(ProductFileAdded, ofFile, (_, e) => ({ ...ofFile(e), type: e.data.type, name: e.data.title })),
    on(ProductFileRemoved, ofFile, nothing),
  ],
});

/** As what a product shows these bytes: their type and, of a document, its title; undefined where none does. */
export const shownAs = async (sha256: string) =>
  (await db.productContent.findFirst({
    where: { sha256 },
    select: { type: true, name: true },
    orderBy: [{ productId: 'asc' }, { useId: 'asc' }],
  })) ?? undefined;
