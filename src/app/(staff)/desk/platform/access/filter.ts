import type { Inputs } from '@/app/_api/client';

export type Params = Record<string, string | string[] | undefined>;
type Filter = Omit<NonNullable<Inputs['privacy']['accesses']>, 'limit'>;

const names = ['by', 'deed', 'record', 'recordId', 'address', 'from', 'to'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f-]{36}$/i;
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;
const day = (value: string | undefined) => (value && DAY.test(value) ? value : undefined);
const deeds = ['read', 'changed', 'refused'] as const;

/** The filters as the address has them; what is not understood is left out. */
export function filterFrom(params: Params): Filter {
  const cursor = one(params.cursor);
  return {
    by: one(params.by)?.slice(0, 120),
    deed: deeds.find((deed) => deed === params.deed),
    record: one(params.record)?.slice(0, 60),
    recordId: one(params.recordId)?.slice(0, 200),
    address: one(params.address)?.slice(0, 60),
    from: day(one(params.from)),
    to: day(one(params.to)),
    cursor: cursor && UUID.test(cursor) ? cursor : undefined,
  };
}

/** The same filters as a query string, without the place in the list. */
export function searchOf(params: Params): string {
  const chosen = names.flatMap((name) => {
    const value = one(params[name]);
    return value ? [[name, value]] : [];
  });
  return new URLSearchParams(chosen).toString();
}
