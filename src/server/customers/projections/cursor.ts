type Place = { at: Date; id: string };

/** Where a page of a list ordered by time and id goes on; undefined for the first page or words that are no cursor. */
export function cursorOf(cursor: string | undefined): Place | undefined {
  const [at = '', id = ''] = cursor?.split('_') ?? [];
  const time = new Date(at);
  return id && !Number.isNaN(time.getTime()) ? { at: time, id } : undefined;
}

/** Rows read one beyond the limit, as a page with the cursor of the next one. */
export function pageFrom<R extends { id: string }>(rows: R[], limit: number, at: (row: R) => Date) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? `${at(last).toISOString()}_${last.id}` : null };
}
