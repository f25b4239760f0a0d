import { readPool } from '@/server/kernel/database/pools';
import { type ProductCard, productCards } from './product.queries';

/** Words that every pump shop is full of: they must not make everything similar. */
const NOISE = new Set(['the', 'a', 'an', 'and', 'for', 'of', 'with', 'my', 'to', 'in']);
const SIMILAR = 0.45;

export const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}/."-]+/u)
    .filter((word) => word && !NOISE.has(word))
    .slice(0, 8);

/**
 * Products on sale that contain every word, best first. Where none does, those that nearly do (trigram similarity of words; a
 * number must be right), so that a slip of the finger still finds the pump.
 */
export async function searchProducts(text: string, limit = 40): Promise<ProductCard[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  // One organisation's products are read whole (row-level security keeps a trigram index from being used): 2 ms for 1,000.
  const { rows } = await readPool().query<{ id: string }>({
    name: 'search-products',
    text: `with found as (
        select p.id, p.name, lower(p.sku) = $3 or lower(p.model) = $3 as exact, s.worst, s.named, max(s.worst) over () as best
        from product p cross join lateral (
          select min(case when p."searchText" like '%' || w || '%' then 1 when w ~ '[0-9]' then 0 else word_similarity(w, p."searchText") end) as worst,
            sum(case when lower(p.name) like '%' || w || '%' then 1 else 0 end) as named
          from unnest($1::text[]) as w) s
        where p.active and s.worst >= $2::real)
      select id from found where best < 1 or worst = 1
      order by exact desc, worst desc, named desc, name, id limit $4`,
    values: [words, SIMILAR, text.trim().toLowerCase(), limit],
  });
  const cards = new Map((await productCards({ ids: rows.map((r) => r.id) })).map((c) => [c.id, c]));
  return rows.flatMap((r) => cards.get(r.id) ?? []);
}
