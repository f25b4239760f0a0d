import { z } from 'zod';
import type { ProductForecast } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { Compared, Point, whys } from '../contract';
import { demandClasses, methods } from '../methods';
import type { ProductForecastRow } from './product-forecast';

const date = (at: Date) => at.toISOString().slice(0, 10);
const Numbers = z.array(z.number());
const Weeks = z.array(z.object({ week: z.string(), forecast: z.number(), actual: z.number() }));

function toRow({ orgId: _, version: __, lastEventId: ___, ...row }: ProductForecast): ProductForecastRow {
  return {
    ...row,
    week: date(row.week),
    since: date(row.since),
    comparedWeek: date(row.comparedWeek),
    class: z.enum(demandClasses).parse(row.class),
    method: z.enum(methods).parse(row.method),
    why: z.enum(whys).parse(row.why),
    parameters: z.record(z.string(), z.number()).parse(row.parameters),
    history: Numbers.parse(row.history),
    points: z.array(Point).parse(row.points),
    compared: z.array(Compared).parse(row.compared),
    tracked: Weeks.parse(row.tracked),
    madeAt: row.madeAt.toISOString(),
  };
}

/** Forecasts in force of products (all, when none are named), by product. Products without one are left out. */
export async function forecasts(productIds?: readonly string[]): Promise<Map<string, ProductForecastRow>> {
  const rows = await db.productForecast.findMany({
    where: productIds ? { productId: { in: [...productIds] } } : {},
  });
  return new Map(rows.map((row) => [row.productId, toRow(row)]));
}

/** Expected demand in units: per week over the next four, its standard deviation a week ahead, and week by week. */
export type DemandForecast = {
  weeklyMean: number;
  sigma: number;
  class: ProductForecastRow['class'];
  method: ProductForecastRow['method'];
  points: ProductForecastRow['points'];
  madeAt: string;
};

/** What later functions and agents may count on: the forecast in force of products (all, when none are named). */
export async function demandForecast(productIds?: readonly string[]): Promise<Map<string, DemandForecast>> {
  const rows = await forecasts(productIds);
  return new Map(
    [...rows].map(([id, { weeklyMean, sigma, class: kind, method, points, madeAt }]) => [
      id,
      { weeklyMean, sigma, class: kind, method, points, madeAt },
    ]),
  );
}

/** How many forecasts miss to one side. */
export const offTrackCount = () => db.productForecast.count({ where: { offTrack: true } });
