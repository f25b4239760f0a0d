import type { Inputs } from '@/app/_api/client';

export type Params = Record<string, string | string[] | undefined>;
type Filter = Omit<NonNullable<Inputs['eventLog']['list']>, 'limit'>;

export const filterNames = ['type', 'streamType', 'streamId', 'by', 'correlationId', 'from', 'to'] as const;
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;
const many = (value: string | string[] | undefined) => (value === undefined ? undefined : [value].flat());
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (value: string | string[] | undefined) => (DAY.test(one(value) ?? '') ? one(value) : undefined);

/** The filters as the address has them; what is not understood is left out. */
export function filterFrom(params: Params): Filter {
  const cursor = Number(one(params.cursor));
  return {
    types: many(params.type),
    streamType: one(params.streamType),
    streamId: one(params.streamId)?.slice(0, 200),
    by: one(params.by)?.slice(0, 120),
    correlationId: one(params.correlationId)?.slice(0, 100),
    from: day(params.from),
    to: day(params.to),
    cursor: Number.isSafeInteger(cursor) && cursor > 0 ? cursor : undefined,
  };
}

/** The same filters as a query string, without the place in the list. */
export function searchOf(params: Params): string {
  const search = new URLSearchParams();
  for (const name of filterNames) for (const value of many(params[name]) ?? []) if (value) search.append(name, value);
  return search.toString();
}
