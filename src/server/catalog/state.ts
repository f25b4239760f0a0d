import { stream } from '@/server/kernel/stream';
import {
  CategoryChanged,
  CategoryCreated,
  ProductActivated,
  ProductChanged,
  ProductCosted,
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
} from './contract';
import { describedImage, orderedImages, withFile, withImage, withoutFile, withoutImage } from './images';

export type CategoryState = { exists: false } | { exists: true; parentId: string | null };

export const category = stream({
  type: 'category',
  events: [CategoryCreated, CategoryChanged],
  initial: { exists: false } as CategoryState, // the first member of the union, not its only one
  evolve: (_, e): CategoryState => ({ exists: true, parentId: e.data.parentId }),
});

/** `priceMinor` and `costMinor` are null only between the events of one creation. */
export type ProductState =
  | { exists: false }
  | {
      exists: true;
      facts: ProductFacts;
      currency: string | null;
      priceMinor: number | null;
      costMinor: number | null;
      active: boolean;
      images: readonly ProductImage[];
      files: readonly ProductFile[];
    };

export const product = stream({
  type: 'product',
  events: [
    ProductCreated,
    ProductChanged,
    ProductPriced,
    ProductCosted,
    ProductActivated,
    ProductDeactivated,
    ProductImageAdded,
    ProductImageDescribed,
    ProductImagesOrdered,
    ProductImageRemoved,
    ProductFileAdded,
    ProductFileRemoved,
  ],
  initial: { exists: false } as ProductState, // the first member of the union, not its only one
  evolve: (s, e): ProductState => {
    if (e.type === 'product.created')
      return {
        exists: true,
        facts: e.data.facts,
        currency: null,
        priceMinor: null,
        costMinor: null,
        active: false,
        images: [],
        files: [],
      };
    if (!s.exists) return s;
    switch (e.type) {
      case 'product.changed':
        return { ...s, facts: e.data.facts };
      case 'product.price-changed':
        return { ...s, priceMinor: e.data.priceMinor, currency: e.data.currency };
      case 'product.cost-changed':
        return { ...s, costMinor: e.data.costMinor };
      case 'product.activated':
        return { ...s, active: true };
      case 'product.deactivated':
        return { ...s, active: false };
      case 'product.image-added':
        return { ...s, images: withImage(s.images, e.data) };
      case 'product.image-described':
        return { ...s, images: describedImage(s.images, e.data) };
      case 'product.images-ordered':
        return { ...s, images: orderedImages(s.images, e.data) };
      case 'product.image-removed':
        return { ...s, images: withoutImage(s.images, e.data) };
      case 'product.file-added':
        return { ...s, files: withFile(s.files, e.data) };
      case 'product.file-removed':
        return { ...s, files: withoutFile(s.files, e.data) };
    }
  },
});
