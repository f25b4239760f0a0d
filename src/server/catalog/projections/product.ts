import { projection } from '@/server/kernel/projection';
import {
  ProductActivated,
  ProductChanged,
  ProductCreated,
  ProductDeactivated,
  type ProductFacts,
  type ProductFile,
  ProductFileAdded,
  ProductFileRemoved,
  type ProductImage,
  ProductImageAdded,
  ProductImageDescribed,
  ProductImageRemoved,
  ProductImagesOrdered,
  ProductPriced,
} from '../contract';
import { describedImage, orderedImages, withFile, withImage, withoutFile, withoutImage } from '../images';

type Row = ProductFacts & {
  id: string;
  images: ProductImage[];
  files: ProductFile[];
  priceMinor: number;
  currency: string;
  active: boolean;
  /** Was on sale at least once: such a page stays when the product goes. */
  everActive: boolean;
  searchText: string;
  createdAt: string;
  changedAt: string;
  pricedAt: string;
};

/** All that a search looks through, in small letters. */
const searchText = ({ sku, name, model, brand, summary, keywords, kind, specifications }: ProductFacts) =>
  [sku, name, model, brand, kind, summary, ...keywords, specifications.inlet, specifications.material]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();

const id = (e: { data: { productId: string } }) => ({ id: e.data.productId });

/** What everyone may know of a product. Costs are elsewhere (product-cost.ts), because visitors read this table. */
export const products = projection<Row>({
  name: 'product',
  table: 'product',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(ProductCreated, id, (_, { data: { productId, facts }, at }) => ({
      ...facts,
      id: productId,
      images: [],
      files: [],
      priceMinor: 0,
      currency: '',
      active: false,
      everActive: false,
      searchText: searchText(facts),
      createdAt: at,
      changedAt: at,
      pricedAt: at,
    })),
    on(
      ProductChanged,
      id,
      (row, { data: { facts }, at }) => row && { ...row, ...facts, searchText: searchText(facts), changedAt: at },
    ),
    on(
      ProductPriced,
      id,
      (row, { data: { priceMinor, currency }, at }) =>
        row && { ...row, priceMinor, currency, pricedAt: at, changedAt: at },
    ),
    on(ProductActivated, id, (row, { at }) => row && { ...row, active: true, everActive: true, changedAt: at }),
    on(ProductDeactivated, id, (row, { at }) => row && { ...row, active: false, changedAt: at }),
    on(
      ProductImageAdded,
      id,
      (row, { data, at }) => row && { ...row, images: withImage(row.images, data), changedAt: at },
    ),
    on(
      ProductImageDescribed,
      id,
      (row, { data, at }) => row && { ...row, images: describedImage(row.images, data), changedAt: at },
    ),
    on(
      ProductImagesOrdered,
      id,
      (row, { data, at }) => row && { ...row, images: orderedImages(row.images, data), changedAt: at },
    ),
    on(
      ProductImageRemoved,
      id,
      (row, { data, at }) => row && { ...row, images: withoutImage(row.images, data), changedAt: at },
    ),
    on(ProductFileAdded, id, (row, { data, at }) => row && { ...row, files: withFile(row.files, data), changedAt: at }),
    on(
      ProductFileRemoved,
      id,
      (row, { data, at }) => row && { ...row, files: withoutFile(row.files, data), changedAt: at },
    ),
  ],
});
