import { z } from 'zod';
import { api, everyone, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { activateProduct } from './commands/activate-product';
import { addProductFile } from './commands/add-product-file';
import { addProductImage } from './commands/add-product-image';
import { changeCategory } from './commands/change-category';
import { changeCost } from './commands/change-cost';
import { changePriceNow } from './commands/change-price-now';
import { changeProduct } from './commands/change-product';
import { createCategory } from './commands/create-category';
import { createProduct } from './commands/create-product';
import { deactivateProduct } from './commands/deactivate-product';
import { describeProductImage } from './commands/describe-product-image';
import { orderProductImages } from './commands/order-product-images';
import { proposePrice } from './commands/propose-price';
import { removeProductFile } from './commands/remove-product-file';
import { removeProductImage } from './commands/remove-product-image';
import { priceProposal } from './price-proposal';
import { categoryTree } from './projections/category';
import { pricesOf } from './projections/price-history';
import { DeskFilter, deskProducts } from './projections/product.desk';
import {
  productAddresses,
  productBySku,
  productBySlug,
  productCards,
  productsByIds,
  productsBySkus,
} from './projections/product.queries';
import { searchProducts } from './projections/product.search';
import { shownAs } from './projections/product-content';
import { costsOf } from './projections/product-cost';
import { productOfOldSlug } from './projections/product-slug';
import { productRecord } from './record';

const reader = [staff('catalog', 'readonly'), staff('pricing', 'readonly'), api('catalog:read')];
const Ids = z.object({ ids: z.array(Id).max(100) });

export const catalogRouter = router({
  // For everyone: the shop.
  categories: query([everyone], z.void(), () => categoryTree()),
  cards: query(
    [everyone],
    z.object({ categoryIds: z.array(Id).max(50).optional(), ids: z.array(Id).max(100).optional() }),
    (where) => productCards(where),
  ),
  bySlug: query([everyone], z.object({ slug: z.string().max(200) }), async ({ slug }) => {
    const found = await productBySlug(slug);
    return found?.everActive ? found : null;
  }),
  bySku: query([everyone], z.object({ sku: z.string().max(40) }), async ({ sku }) => {
    const found = await productBySku(sku);
    return found?.everActive ? found : null;
  }),
  /** Where a former address leads now: the present slug, or null. */
  movedTo: query([everyone], z.object({ slug: z.string().max(200) }), async ({ slug }) => {
    const id = await productOfOldSlug(slug);
    return id ? ((await productCards({ ids: [id] }))[0]?.slug ?? null) : null;
  }),
  search: query(
    [everyone],
    z.object({ text: z.string().max(120), limit: z.int().min(1).max(100).default(40) }),
    ({ text, limit }) => searchProducts(text, limit),
  ),
  addresses: query([everyone], z.void(), () => productAddresses()),
  /** As what these bytes are shown: type and title, or null where no product shows them. */
  shown: query(
    [everyone],
    z.object({ sha256: z.string().max(64) }),
    async ({ sha256 }) => (await shownAs(sha256)) ?? null,
  ),
  // For staff: the desk.
  list: query(reader, DeskFilter, (filter) => deskProducts(filter)),
  record: query(reader, z.object({ productId: Id }), ({ productId }, { orgId }) => productRecord(orgId, productId)),
  /** Products by SKU, for lists that people paste or upload. */
  bySkus: query(
    [...reader, staff('orders', 'readonly'), staff('analytics', 'readonly')],
    z.object({ skus: z.array(z.string().max(40)).max(1000) }),
    async ({ skus }) =>
      (await productsBySkus(skus)).map(({ id, sku, name, priceMinor, currency, active }) => ({
        id,
        sku,
        name,
        priceMinor,
        currency,
        active,
      })),
  ),
  /** The price of a product that waits for approval, or null. */
  priceProposal: query(reader, z.object({ productId: Id }), ({ productId }, { orgId, actor }) =>
    priceProposal(orgId, productId, actor),
  ),
  /** What products are called, on sale or not: whoever keeps stock of one must be able to name it. */
  names: query([...reader, staff('inventory', 'readonly')], Ids, async ({ ids }) =>
    (await productsByIds(ids)).map(({ id, sku, name, active }) => ({ id, sku, name, active })),
  ),
  costs: query(reader, Ids, async ({ ids }) => Object.fromEntries(await costsOf(ids))),
  prices: query(reader, Ids, ({ ids }) => pricesOf(ids)),

  createCategory: door(createCategory),
  changeCategory: door(changeCategory),
  createProduct: door(createProduct),
  changeProduct: door(changeProduct),
  proposePrice: door(proposePrice),
  changePriceNow: door(changePriceNow),
  changeCost: door(changeCost),
  activateProduct: door(activateProduct),
  deactivateProduct: door(deactivateProduct),
  // These name what the doors for files have kept before.
  addProductImage: door(addProductImage),
  describeProductImage: door(describeProductImage),
  orderProductImages: door(orderProductImages),
  removeProductImage: door(removeProductImage),
  addProductFile: door(addProductFile),
  removeProductFile: door(removeProductFile),
});
