import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { ProductChanged, ProductCreated } from '../contract';

type Row = { slug: string; productId: string };
const key = (e: { data: { facts: { slug: string } } }) => ({ slug: e.data.facts.slug });
const row = (_: Row | undefined, e: { data: { productId: string; facts: { slug: string } } }) => ({
  slug: e.data.facts.slug,
  productId: e.data.productId,
});

/** Every address a product has had, so that old links still lead to it. */
export const productSlugs = projection<Row>({
  name: 'product-slug',
  table: 'product_slug',
  key: ['slug'],
  mode: 'inline',
  on: (on) => [on(ProductCreated, key, row), on(ProductChanged, key, row)],
});

/** The product that once had this address, or undefined. */
export const productOfOldSlug = async (slug: string) =>
  (await db.productSlug.findFirst({ where: { slug }, select: { productId: true } }))?.productId;
