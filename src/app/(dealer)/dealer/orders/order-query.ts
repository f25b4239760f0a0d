import type { orderStatuses } from '@/server/orders/contract';

const views: Record<string, readonly (typeof orderStatuses)[number][]> = {
  open: ['placed', 'confirmed', 'picking', 'packed', 'partly-shipped', 'shipped'],
  delivered: ['delivered'],
  cancelled: ['cancelled'],
};
const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

/** What the list's address asks for: its page and its file read the same. */
export function orderQuery(params: Record<string, string | string[] | undefined>) {
  const view = one(params.state);
  return {
    search: one(params.q)?.slice(0, 100),
    statuses: view && Object.hasOwn(views, view) ? [...views[view]!] : undefined,
    cursor: one(params.cursor)?.slice(0, 100),
  };
}
