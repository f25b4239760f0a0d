import { z } from 'zod';
import { componentKinds } from '@/server/procurement/contract';

export type Search = { view?: string; kind?: string; q?: string; cursor?: string };
const views = ['reorder', 'out', 'on-order'] as const;

/** The list's address as the query's input; what does not fit is left out. */
export const componentFilter = ({ view, kind, q, cursor }: Search) => ({
  view: views.find((v) => v === view) ?? ('all' as const),
  kind: z.enum(componentKinds).safeParse(kind).data,
  search: q?.trim().slice(0, 80) || undefined,
  cursor: cursor?.slice(0, 40) || undefined,
  limit: 100,
});
