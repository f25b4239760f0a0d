import type { Plug } from '@/server/kernel/plug';
import { categories } from './projections/category';
import { priceHistory } from './projections/price-history';
import { products } from './projections/product';
import { productContents } from './projections/product-content';
import { productCosts } from './projections/product-cost';
import { productSlugs } from './projections/product-slug';
import { whenCatalogueChangedRefreshShop } from './reactions/when-catalogue-changed-refresh-shop';

export const catalog: Plug = {
  name: 'catalog',
  projections: [categories, products, productCosts, priceHistory, productSlugs, productContents],
  reactions: [whenCatalogueChangedRefreshShop],
};

export { activateProduct } from './commands/activate-product';
export { addProductFile } from './commands/add-product-file';
export { addProductImage } from './commands/add-product-image';
export { changeCost } from './commands/change-cost';
export { changePrice } from './commands/change-price';
export { changePriceNow } from './commands/change-price-now';
export { changeProduct } from './commands/change-product';
export { createCategory } from './commands/create-category';
export { createProduct } from './commands/create-product';
export { deactivateProduct } from './commands/deactivate-product';
export { proposePrice } from './commands/propose-price';
export { shopTags } from './contract';
export { manualPdf } from './documents/manual-pdf';
export { keepDocument, keepPhoto } from './keep-file';
export { categoryTree } from './projections/category';
export { type PriceStep, pricesOf } from './projections/price-history';
export { DeskFilter, deskProducts } from './projections/product.desk';
export {
  type CatalogProduct,
  type ProductCard,
  productById,
  productBySku,
  productBySlug,
  productCards,
  productCount,
  productsByIds,
  productsBySkus,
} from './projections/product.queries';
export { searchProducts } from './projections/product.search';
export { costsOf } from './projections/product-cost';
export { forgetShopPages, shopPagesToken } from './shop-pages';
export { product } from './state';
