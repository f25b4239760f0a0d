export type Search = { view?: string; q?: string; cursor?: string };
const views = ['approved', 'waiting', 'inactive'] as const;

/** The list's address as the query's input; what is no view is left out. */
export const supplierFilter = ({ view, q, cursor }: Search) => ({
  view: views.find((v) => v === view) ?? ('all' as const),
  search: q?.trim().slice(0, 80) || undefined,
  cursor: cursor?.slice(0, 120) || undefined,
});
