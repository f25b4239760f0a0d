import { z } from 'zod';
import { orderStatuses, paymentStatuses } from '@/server/orders/contract';

export type Search = Record<string, string | string[] | undefined>;
const many = (value: string | string[] | undefined) => [value ?? []].flat();
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;
const among = <T extends string>(words: readonly T[], values: string[]) =>
  values.filter((v): v is T => words.includes(v as T)); // a guard

/** What the address says about the list. What makes no sense there is left out, never an error. */
export const orderFilter = (search: Search) => ({
  statuses: among(orderStatuses, many(search.status)),
  paymentStatuses: among(paymentStatuses, many(search.payment)),
  customerKind: z.enum(['consumer', 'dealer']).safeParse(one(search.kind)).data,
  search: one(search.q)?.slice(0, 100),
  cursor: one(search.cursor)?.slice(0, 100),
});
