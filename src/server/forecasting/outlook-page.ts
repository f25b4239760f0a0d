import { z } from 'zod';
import { costsOf, productCards, searchProducts } from '@/server/catalog';
import { availabilityOf } from '@/server/inventory';
import type { Id } from '@/server/kernel/values';
import { demandClasses } from './methods';
import { targets } from './projections/inventory-target';
import type { ProductForecastRow } from './projections/product-forecast';
import { forecasts } from './projections/product-forecast.queries';

export const standings = ['below', 'no-target', 'off-track'] as const;
export const ForecastList = z.object({
  search: z.string().trim().max(120).optional(),
  class: z.enum(demandClasses).optional(),
  /** `below`: available stock at or below the reorder point. `no-target`: none set. `off-track`: misses to one side. */
  show: z.enum(standings).optional(),
  /** SKU of the last row of the page before. */
  cursor: z.string().max(64).optional(),
  limit: z.int().min(1).max(200).default(50),
});

type Card = Awaited<ReturnType<typeof productCards>>[number];

/** A product with what is expected, what is there and what should be. */
async function rowsOf(cards: readonly Card[]) {
  const ids = cards.map((c) => c.id);
  const [made, set, available] = await Promise.all([forecasts(ids), targets(ids), availabilityOf(ids)]);
  return cards.map((card) => {
    const forecast = made.get(card.id);
    const target = set.get(card.id) ?? null;
    const stock = available.get(card.id) ?? 0;
    return {
      productId: card.id,
      sku: card.sku,
      name: card.name,
      forecast: forecast ? brief(forecast) : null,
      available: stock,
      target,
      below: target !== null && stock <= target.reorderPoint,
    };
  });
}

/** What a list shows of a forecast. */
const brief = (f: ProductForecastRow) => ({
  class: f.class,
  method: f.method,
  recent: f.history.slice(-16),
  nextFour: Math.round(f.points.slice(0, 4).reduce((sum, p) => sum + p.mean, 0) * 10) / 10,
  weeklyMean: f.weeklyMean,
  mae: f.mae,
  mase: f.mase,
  signal: f.signal,
  trackedWeeks: f.trackedWeeks,
  offTrack: f.offTrack,
  week: f.week,
});

/** Products on sale by SKU, a page at a time, filtered. The catalogue, stock and forecasts are three functions': they meet here, in memory. */
export async function forecastPage({ search, class: kind, show, cursor, limit }: z.output<typeof ForecastList>) {
  const found = search ? (await searchProducts(search, 100)).map((p) => p.id) : undefined;
  const cards = await productCards(found ? { ids: found } : {});
  const all = await rowsOf(cards.sort((a, b) => (a.sku < b.sku ? -1 : 1)));
  const counts = {
    below: all.filter((r) => r.below).length,
    'no-target': all.filter((r) => !r.target).length,
    'off-track': all.filter((r) => r.forecast?.offTrack).length,
  };
  const fits = all.filter(
    (r) =>
      (!kind || r.forecast?.class === kind) &&
      (!show || (show === 'below' ? r.below : show === 'no-target' ? !r.target : r.forecast?.offTrack)) &&
      (!cursor || r.sku > cursor),
  );
  const rows = fits.slice(0, limit);
  const madeFor = all.reduce<string | null>(
    (last, r) => (r.forecast && r.forecast.week > (last ?? '') ? r.forecast.week : last),
    null,
  );
  return { rows, counts, madeFor, next: fits.length > limit ? rows.at(-1)!.sku : null };
}
export type ForecastPage = Awaited<ReturnType<typeof forecastPage>>;

/** Everything about one product's forecast and target; null when the product is not on sale. Its cost only for those who may see costs. */
export async function forecastRecord(productId: z.output<typeof Id>) {
  const [card] = await productCards({ ids: [productId] });
  if (!card) return null;
  const [made, set, available, costs] = await Promise.all([
    forecasts([productId]),
    targets([productId]),
    availabilityOf([productId]),
    costsOf([productId]),
  ]);
  return {
    productId,
    sku: card.sku,
    name: card.name,
    currency: card.currency,
    leadTimeDays: card.leadTimeDays,
    costMinor: costs.get(productId) ?? null,
    forecast: made.get(productId) ?? null,
    target: set.get(productId) ?? null,
    available: available.get(productId) ?? 0,
  };
}
export type ForecastRecord = NonNullable<Awaited<ReturnType<typeof forecastRecord>>>;
