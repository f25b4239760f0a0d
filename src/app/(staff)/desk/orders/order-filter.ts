import { z } from 'zod';
import { type Period, periods } from '@/server/analytics/contract';
import { orderStatuses, paymentStatuses } from '@/server/orders/contract';

export type Search = Record<string, string | string[] | undefined>;
const many = (value: string | string[] | undefined) => [value ?? []].flat();
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;
const among = <T extends string>(words: readonly T[], values: string[]) =>
  values.filter((v): v is T => words.includes(v as T)); // a guard

const lengths: Record<Period, number> = { today: 1, '7d': 7, '30d': 30, '90d': 90 };
const since = (period: Period, now: Date) =>
  new Date(now.getTime() - (lengths[period] - 1) * 86_400_000).toISOString().slice(0, 10);

/** What the address says about the list, at the time that the list shows. What makes no sense there is left out, never an error. */
export const orderFilter = (search: Search, now: Date) => ({
  statuses: among(orderStatuses, many(search.status)),
  paymentStatuses: among(paymentStatuses, many(search.payment)),
  customerKind: z.enum(['consumer', 'dealer']).safeParse(one(search.kind)).data,
  placedFrom: z
    .enum(periods)
    .transform((period) => since(period, now))
    .safeParse(one(search.placed)).data,
  search: one(search.q)?.slice(0, 100),
  cursor: one(search.cursor)?.slice(0, 100),
});
