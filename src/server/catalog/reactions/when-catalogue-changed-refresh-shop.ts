import { reaction } from '@/server/kernel/reaction';
import {
  CategoryChanged,
  CategoryCreated,
  ProductActivated,
  ProductChanged,
  ProductCreated,
  ProductDeactivated,
  ProductFileAdded,
  ProductFileRemoved,
  ProductImageAdded,
  ProductImageDescribed,
  ProductImageRemoved,
  ProductImagesOrdered,
  ProductPriced,
  shopTags,
} from '../contract';
import { forgetShopPages } from '../shop-pages';

const product = (e: { data: { productId: string } }) =>
  forgetShopPages([shopTags.shelf, shopTags.product(e.data.productId)]);
const categories = () => forgetShopPages([shopTags.shelf]);

/** A price, a text, a photo or a category changed: the shop's cached pages are made anew at the next visit. */
export const whenCatalogueChangedRefreshShop = reaction({
  name: 'catalog.when-catalogue-changed-refresh-shop',
  from: 'new',
  when: (when) => [
    when(ProductCreated, product),
    when(ProductChanged, product),
    when(ProductPriced, product),
    when(ProductActivated, product),
    when(ProductDeactivated, product),
    ...[ProductImageAdded, ProductImageDescribed, ProductImagesOrdered, ProductImageRemoved].map((it) =>
      when(it, product),
    ),
    ...[ProductFileAdded, ProductFileRemoved].map((it) => when(it, product)),
    when(CategoryCreated, categories),
    when(CategoryChanged, categories),
  ],
});
