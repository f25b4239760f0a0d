import { readPool } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { dayOf, daysBetween, plusDays } from '../days';

/** Demand of one thing: units per day, oldest first, the last one today (UTC). Counts what was needed, also where it was not there. */
export type Demand = { itemId: string; daily: number[]; total: number; short: number };

/**
 * What components were needed for, day by day, over the last `days` days. It comes of products sold through their bills of
 * materials. A component that was never needed is left out.
 */
export async function componentDemand(days: number, componentIds?: readonly string[]): Promise<Demand[]> {
  const today = dayOf(readingTime());
  const from = plusDays(today, 1 - days);
  const { rows } = await readPool().query<{ itemId: string; day: string; needed: number; short: number }>({
    text: `select "componentId" as "itemId", to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, (sum(short) - sum(delta))::int as needed, sum(short)::int as short
      from component_movement where kind = 'consumed' and at >= $1::timestamptz and ($2::uuid[] is null or "componentId" = any($2)) group by 1, 2`,
    values: [`${from}T00:00:00Z`, componentIds ? [...componentIds] : null],
  });
  const found = new Map<string, Demand>();
  for (const { itemId, day, needed, short } of rows) {
    const index = daysBetween(from, day);
    if (index < 0 || index >= days) continue;
    const known = found.get(itemId) ?? { itemId, daily: new Array<number>(days).fill(0), total: 0, short: 0 };
    known.daily[index]! += needed;
    known.total += needed;
    known.short += short;
    found.set(itemId, known);
  }
  return [...found.values()];
}
