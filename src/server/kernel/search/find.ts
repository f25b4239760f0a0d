import { readPool } from '../database/pools';
import { asSystem, currentScope } from '../database/scope';
import { typed } from './words';

/** A search table, and in which era a place of its list lies. */
export type WordTable = { table: string; era: (at: number) => number };
/** Where a list stands: its rows come by `at`, then id, the highest first. */
export type Place = { at: number; id?: string };
type Found = { id: string; at: number; fits: boolean };

/** Everything from a beginning on, in the byte order of the table's words. */
const until = (beginning: string) => `${beginning}\u{10FFFF}`;

/**
 * The newest `size` records before a place that have a word beginning so, and whether the other beginnings fit them too. Goes from
 * era to era and stops in the one where it has enough: a word of all records costs no more than a word of a few.
 */
async function walk(
  { table, era }: WordTable,
  word: string,
  others: readonly string[],
  from: Place | null,
  size: number,
): Promise<Found[]> {
  const { rows } = await readPool().query<{ id: string; at: string; fits: boolean }>({
    name: `walk:${table}`,
    text: `with edges as (select (select era from ${table} order by era desc limit 1) as last, (select era from ${table} order by era limit 1) as first)
      select n.id, n.at, coalesce((select bool_and(exists (select from ${table} x where x.id = n.id and x.word >= o.low and x.word < o.high))
        from unnest($6::text[], $7::text[]) o(low, high)), true) as fits
      from (select f.id, f.at from edges e cross join lateral generate_series(least(e.last, $3::int), e.first, -1) s(n)
        cross join lateral (select distinct w.at, w.id from ${table} w
          where w.era = s.n and w.word >= $1 and w.word < $2 and w.at <= $4::bigint and (w.at < $4::bigint or w.id < $5::uuid)
          order by w.at desc, w.id desc limit $8) f limit $8) n order by n.at desc, n.id desc`,
    values: [
      word,
      until(word),
      from ? era(from.at) : 2_147_483_647,
      from?.at ?? '9223372036854775807',
      from?.id ?? null,
      others,
      others.map(until),
      size,
    ],
  });
  return rows.map(({ id, at, fits }) => ({ id, at: Number(at), fits }));
}

/** The word that the fewest records have first, as far as a short look tells: the shortest list, else the one that reaches furthest back. */
async function rarestFirst(table: WordTable, words: readonly string[], from: Place | null): Promise<string[]> {
  if (words.length < 2) return [...words];
  const looks = await Promise.all(words.map(async (word) => ({ word, rows: await walk(table, word, [], from, 100) })));
  const last = (rows: Found[]) => rows.at(-1)?.at ?? 0;
  return looks.sort((a, b) => a.rows.length - b.rows.length || last(a.rows) - last(b.rows)).map((look) => look.word);
}

/** Records looked at for one page, step by step: what lies behind is the next page's. */
const STEPS = [300, 900];

/**
 * A page of records that every typed word fits, newest first: the table of words says which, `read` brings those of them that the
 * list wants. A page may hold fewer than `limit` rows though more follow: `next` says so. `since`: older ones are not wanted.
 */
export async function foundPage<R>(
  table: WordTable,
  { text, from, since, limit }: { text: string; from: Place | null; since?: number; limit: number },
  read: (ids: string[]) => Promise<R[]>,
  idOf: (row: R) => string,
): Promise<{ rows: R[]; next: Place | null }> {
  const [word, ...others] = await rarestFirst(table, typed(text), from);
  const page = new Map<string, { row: R; place: Place }>();
  if (!word) return { rows: [], next: null };
  const answer = (next: Place | null) => ({ rows: [...page.values()].map(({ row }) => row), next });
  for (const size of others.length > 0 ? STEPS : [limit + 1, ...STEPS]) {
    const found = await walk(table, word, others, from, size);
    const fits = found.filter((record) => record.fits);
    const known = new Map((await read(fits.map(({ id }) => id))).map((row) => [idOf(row), row]));
    for (const { id, at } of fits) {
      const row = known.get(id);
      if (!row || page.has(id)) continue;
      if (page.size === limit) return answer([...page.values()].at(-1)!.place);
      page.set(id, { row, place: { at, id } });
    }
    const last = found.at(-1);
    if (!last || found.length < size || last.at < (since ?? 0)) return answer(null);
    from = last;
  }
  return answer(from);
}

/** Rows of one's own read at once. */
export const OWN_STEP = 500;
const MOST_OWN = 5000;

/** The same for rows that are few by themselves, as one buyer's: `next` reads them in steps, the words sort out. */
export async function siftedPage<R>(
  table: WordTable,
  { text, limit }: { text: string; limit: number },
  next: (after: R | undefined) => Promise<R[]>,
  idOf: (row: R) => string,
): Promise<{ rows: R[]; last: R | null }> {
  const words = typed(text);
  const rows: R[] = [];
  for (let after: R | undefined, looked = 0; words.length > 0; ) {
    const step = await next(after);
    const fits = await fitting(table, words, step.map(idOf));
    for (const row of step) {
      if (!fits.has(idOf(row))) continue;
      if (rows.length === limit) return { rows, last: rows.at(-1)! };
      rows.push(row);
    }
    after = step.at(-1);
    looked += step.length;
    if (!after || step.length < OWN_STEP) break;
    if (looked >= MOST_OWN) return { rows, last: after };
  }
  return { rows, last: null };
}

/** Which of these records, which the reader knows, every word fits. */
async function fitting({ table }: WordTable, words: readonly string[], ids: readonly string[]): Promise<Set<string>> {
  const orgId = currentScope()?.orgId;
  if (!orgId || ids.length === 0) return new Set();
  // As the system: buyers may ask which of their orders a word fits, and read no row of words.
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ id: string }>({
      name: `fitting:${table}`,
      text: `select i.id from unnest($1::uuid[]) i(id) where (select bool_and(exists (select from ${table} x where x.id = i.id and x.word >= o.low and x.word < o.high))
        from unnest($2::text[], $3::text[]) o(low, high))`,
      values: [ids, words, words.map(until)],
    }),
  );
  return new Set(rows.map((row) => row.id));
}
