type Place = { at: Date; id: string };

/** Where a page of a list ordered by time and id goes on; undefined for the first page or words that are no cursor. */
export function cursorOf(cursor: string | undefined): Place | undefined {
  const [at = '', id = ''] = cursor?.split('_') ?? [];
  const time = new Date(at);
  return id && !Number.isNaN(time.getTime()) ? { at: time, id } : undefined;
}

/** The words that say a place. */
export const cursorAt = (at: Date, id: string) => `${at.toISOString()}_${id}`;

/** Rows read one beyond the limit, as a page with the cursor of the next one. */
export function pageFrom<R extends { id: string }>(rows: R[], limit: number, at: (row: R) => Date) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorAt(at(last), last.id) : null };
}
