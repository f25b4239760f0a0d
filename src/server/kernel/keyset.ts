import { z } from 'zod';
import { Id } from './values';

/** Where a list by number goes on: the last row's of the page before, as far as a column holds it. */
export const NumberCursor = z.int().positive().max(2_147_483_647);

/** Where a list that begins with the newest goes on: behind the row with this time and id. */
export type Keyset = { at: Date; id: string };

/** A place as the words of a cursor. `at`: a date, its ISO 8601 form or milliseconds. */
export const cursorAt = (at: Date | string | number, id: string) => `${new Date(at).toISOString()}|${id}`;

const Instant = z.iso.datetime().transform((words) => new Date(words));

/** Where a cursor stands; undefined for the first page and for words that are no cursor. `ids`: how this list's ids look. */
export function placeOf(cursor: string | undefined, ids: z.ZodType<string> = Id): Keyset | undefined {
  const [time = '', ...rest] = cursor?.split('|') ?? [];
  const [at, id] = [Instant.safeParse(time).data, ids.safeParse(rest.join('|')).data];
  return at && id && at.getTime() > 0 ? { at, id } : undefined;
}

/** The same of a list that comes by a whole number first: `rank|time|id`. */
export function rankedPlaceOf(cursor: string | undefined): (Keyset & { rank: number }) | undefined {
  const [, rank, rest] = cursor?.match(/^(-?\d{1,9})\|(.*)$/) ?? [];
  const place = placeOf(rest);
  return place && { rank: Number(rank), ...place };
}

/**
 * The rows behind a place, as Prisma's condition; `at` and `id` name their columns. Not "earlier, or at that time and with a lower
 * id": of that an index tells only where the list begins, not where the page does.
 */
export const beyond = (place: Keyset | undefined, at: string, id = 'id') =>
  place ? { [at]: { lte: place.at }, NOT: { [at]: place.at, [id]: { gte: place.id } } } : {};

/** Rows read one beyond the limit, as a page and the cursor of the next; `place` says where a row stands. */
export function pageOf<R>(
  rows: readonly R[],
  limit: number,
  place: (row: R) => [at: Date | string, id: string],
): { rows: R[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? cursorAt(...place(last)) : null };
}
