import { z } from 'zod';

export type Search = { view?: string; q?: string; cursor?: string; supplier?: string };
const views = ['draft', 'open', 'late', 'received', 'closed', 'cancelled'] as const;

/** The list's address as the query's input; what is no view or cursor is left out. */
export const orderFilter = ({ view, q, cursor, supplier }: Search) => ({
  view: views.find((v) => v === view) ?? ('all' as const),
  search: q?.trim().slice(0, 80) || undefined,
  supplierId: z.uuid().safeParse(supplier).data,
  cursor: z.coerce.number().int().positive().safeParse(cursor).data,
});
