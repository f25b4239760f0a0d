export type ParamValue = string | string[] | null;

/** Parameters that name a place inside a list; they mean nothing once the filter has changed. */
const places = ['cursor', 'before', 'page'];

/**
 * The query string after changing some parameters; `null` and empty values leave it. Any change of a filter goes back
 * to the first page. Empty result is "?", so that a link to it stays on the page and clears it.
 */
export function withParams(current: string | URLSearchParams, changes: Record<string, ParamValue>): string {
  const next = new URLSearchParams(current);
  if (!places.some((place) => place in changes)) for (const place of places) next.delete(place);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const each of Array.isArray(value) ? value : [value]) if (each) next.append(name, each);
  }
  return `?${next.toString()}`;
}

/** The same with one value of a many-valued parameter put in or taken out. */
export function toggleParam(current: string | URLSearchParams, name: string, value: string): string {
  const values = new URLSearchParams(current).getAll(name);
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return withParams(current, { [name]: next });
}
