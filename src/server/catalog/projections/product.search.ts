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

/** SKU and model as people say them: "JV-DS-400" is "jvds400". */
const CODES = `translate(lower(p.sku || '|' || p.model), '- ./_', '')`;

/** A word with digits, without what separates them, to be looked for in `CODES`; null for any other, or one too short to tell. */
export const codeOf = (word: string): string | null => {
  const code = word.replace(/[^\p{L}\p{N}]/gu, '');
  return code.length > 2 && /\p{N}/u.test(code) ? code : null;
};

/** The products whose SKU or model contains this code, separators aside. */
export async function idsByCode(code: string): Promise<string[]> {
  const { rows } = await readPool().query<{ id: string }>({
    name: 'products-by-code',
    text: `select p.id from product p where ${CODES} like '%' || $1 || '%'`,
    values: [code],
  });
  return rows.map(({ id }) => id);
}

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
        select p.id, p.name, $3 = any(string_to_array(${CODES}, '|')) as exact, s.worst, s.named, max(s.worst) over () as best
        from product p cross join lateral (
          select min(case when p."searchText" like '%' || w || '%' or ${CODES} like '%' || code || '%' then 1 when w ~ '[0-9]' then 0 else word_similarity(w, p."searchText") end) as worst,
            sum(case when lower(p.name) like '%' || w || '%' then 1 else 0 end) as named
          from unnest($1::text[], $5::text[]) as t(w, code)) s
        where p.active and s.worst >= $2::real)
      select id from found where best < 1 or worst = 1
      order by exact desc, worst desc, named desc, name, id limit $4`,
    values: [words, SIMILAR, text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), limit, words.map(codeOf)],
  });
  const cards = new Map((await productCards({ ids: rows.map((r) => r.id) })).map((c) => [c.id, c]));
  return rows.flatMap((r) => cards.get(r.id) ?? []);
}
