/** A day from the address, or undefined when it is none. */
export const isoDay = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** Today some months ago, YYYY-MM-DD. */
export function monthsBack(months: number, today = new Date()) {
  const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, today.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
