import { unstable_cache } from 'next/cache';
import { cache } from 'react';
import { visitorApi } from '@/app/_api/server';
import { Slug, shopTags as tags } from '@/server/catalog/contract';
import { itemOf } from './item';

/** A page is made anew at least this often, in seconds, should a message ever be lost. */
const LONGEST = 3600;

type Api = Awaited<ReturnType<typeof visitorApi>>;

async function availability(api: Api, productIds: string[]) {
  const parts: string[][] = [];
  for (let i = 0; i < productIds.length; i += 200) parts.push(productIds.slice(i, i + 200));
  const answers = await Promise.all(parts.map((ids) => api.inventory.availability({ productIds: ids })));
  return new Map(answers.flatMap((answer) => Object.entries(answer)));
}

/** Categories and every product on sale as a list shows it: one dataset behind home, categories and the finder. */
export const shelf = cache(
  unstable_cache(
    async () => {
      const api = await visitorApi();
      const [categories, cards] = await Promise.all([api.catalog.categories(), api.catalog.cards({})]);
      const stock = await availability(
        api,
        cards.map((card) => card.id),
      );
      return { categories, items: cards.map((card) => itemOf(card, stock.get(card.id) ?? 0)) };
    },
    ['shop shelf, third shape'], // a new name whenever the shape below changes: the cache outlives a build
    { tags: [tags.shelf], revalidate: LONGEST },
  ),
);
export type Shelf = Awaited<ReturnType<typeof shelf>>;

/** A product by its address with its stock, or where its address has moved to, or neither. */
export const productAt = cache(async (slug: string) => {
  // What cannot be an address is no product's, nor ever was.
  if (!Slug.safeParse(slug).success) return { movedTo: null };
  const api = await visitorApi();
  const product = await api.catalog.bySlug({ slug });
  if (!product) return { movedTo: await api.catalog.movedTo({ slug }) };
  // Nothing is read here that the log does not hold: the empty cached call only marks the page with the product's tag.
  const mark = unstable_cache(async () => product.id, ['shop product', product.id], {
    tags: [tags.product(product.id)],
  });
  const [available] = await Promise.all([availability(api, [product.id]), mark()]);
  return { product, available: available.get(product.id) ?? 0 };
});
export type ShownProduct = NonNullable<Awaited<ReturnType<typeof productAt>>['product']>;
