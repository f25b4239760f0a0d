import type { Inputs } from '@/app/_api/client';

type Params = Record<string, string | string[] | undefined>;
const sorts = ['name', '-name', 'sku', '-sku', 'priceMinor', '-priceMinor', 'changedAt', '-changedAt'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the list's address asks for; what it does not understand is left out. `search` is the address without it. */
export function readListing(params: Params): { filter: NonNullable<Inputs['catalog']['list']>; search: string } {
  const one = (name: string) => [params[name] ?? ''].flat()[0] ?? '';
  const id = (name: string) => (uuid.test(one(name)) ? one(name) : undefined);
  const kept = new URLSearchParams(Object.keys(params).flatMap((name) => (one(name) ? [[name, one(name)]] : [])));
  return {
    filter: {
      search: one('q').slice(0, 120),
      categoryId: id('category'),
      active: one('active') === 'yes' ? true : one('active') === 'no' ? false : undefined,
      sort: sorts.find((sort) => sort === one('sort')) ?? 'name',
      cursor: id('cursor'),
    },
    search: kept.size ? `?${kept}` : '',
  };
}
