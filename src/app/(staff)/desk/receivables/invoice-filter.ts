import { z } from 'zod';

export type Search = { view?: string; q?: string; cursor?: string };
const View = z.enum(['all', 'unpaid', 'overdue', 'paid', 'credited']);

/** What the address says about the list. What makes no sense there is left out, never an error. */
export const invoiceFilter = ({ view, q, cursor }: Search) => ({
  view: View.safeParse(view).data,
  search: q?.slice(0, 80) || undefined,
  cursor: z.coerce.number().int().positive().safeParse(cursor).data,
});
