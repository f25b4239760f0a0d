import { productCards, productsByIds } from '@/server/catalog';
import { asSystem } from '@/server/kernel/database/scope';
import type { Forecast } from './contract';
import { forecastOf } from './forecast-of';
import { demandSeries } from './projections/ordered-demand';
import { forecasts } from './projections/product-forecast.queries';
import { trackWeeks } from './tracking';
import { weekOf } from './week';

export type Made = { productId: string; week: string; forecast: Forecast };

/**
 * New forecasts of the products on sale (or of those named), from all whole weeks before `at`. Reads once for all of them; records
 * nothing: the reaction that asked runs the command.
 */
export async function makeForecasts(orgId: string, at: string, productIds: readonly string[] | null): Promise<Made[]> {
  const week = weekOf(at);
  const [products, series, standing] = await asSystem(orgId, async () => {
    const cards = await productCards(productIds ? { ids: productIds } : {});
    const onSale = await productsByIds(cards.map((c) => c.id));
    const ids = onSale.map((p) => p.id);
    return [onSale, await demandSeries(onSale, week), await forecasts(ids)] as const;
  });
  return products.flatMap(({ id }): Made[] => {
    const history = series.get(id)!;
    const row = standing.get(id);
    // Made from the same weeks already: also when this is told again after a crash.
    if (row?.week === week && row.history.join() === history.units.join()) return [];
    const open = Object.fromEntries(row?.points.map((p) => [p.week, p.mean]) ?? []);
    const tracked = row && {
      weeks: row.trackedWeeks,
      sumOfErrors: row.sumOfErrors,
      meanAbsoluteError: row.meanAbsoluteError,
    };
    const last = tracked && trackWeeks(open, tracked, { since: history.since, history: history.units }, week).at(-1);
    const forecast = forecastOf(id, week, history, row && { ...row, offTrack: last?.offTrack ?? row.offTrack });
    return [{ productId: id, week, forecast }];
  });
}
