import type { z } from 'zod';
import { projection } from '@/server/kernel/projection';
import { type Compared, type Forecast, ForecastMade, ForecastTracked, type Point, type whys } from '../contract';
import type { DemandClass, Method } from '../methods';
import { untracked } from '../state';

/** A week that is over: what was forecast for it, and what came. */
export type TrackedWeek = { week: string; forecast: number; actual: number };

/** A product's forecast in force, what it was made from, and how well its method does. Quantities in units. */
export type ProductForecastRow = {
  productId: string;
  /** First week forecast. */
  week: string;
  class: DemandClass;
  adi: number | null;
  cv2: number;
  method: Method;
  parameters: Record<string, number>;
  why: (typeof whys)[number];
  since: string;
  history: number[];
  points: z.infer<typeof Point>[];
  compared: z.infer<typeof Compared>[];
  /** The week in which methods were last compared. */
  comparedWeek: string;
  sigma: number;
  /** Mean of the next four weeks. */
  weeklyMean: number;
  /** Of the chosen method in the history; null when there was too little to compare. */
  mae: number | null;
  mase: number | null;
  trackedWeeks: number;
  sumOfErrors: number;
  meanAbsoluteError: number;
  signal: number;
  offTrack: boolean;
  /** The last weeks that were tracked, newest last. */
  tracked: TrackedWeek[];
  madeAt: string;
};

const KEPT_WEEKS = 26;
const id = (e: { data: { productId: string } }) => ({ productId: e.data.productId });
const meanOf = (points: Forecast['points']) => {
  const near = points.slice(0, 4);
  return Math.round((near.reduce((sum, p) => sum + p.mean, 0) / near.length) * 1000) / 1000;
};

export const productForecasts = projection<ProductForecastRow>({
  name: 'forecasting.product-forecast',
  table: 'product_forecast',
  key: ['productId'],
  mode: 'inline',
  on: (on) => [
    on(ForecastMade, id, (row, { at, data }) => {
      const anew = !row || data.method !== row.method || data.why === 'off-track';
      const chosen = data.compared.find((c) => c.method === data.method);
      return {
        ...data,
        comparedWeek: data.why === 'kept' && row ? row.comparedWeek : data.week,
        weeklyMean: meanOf(data.points),
        mae: chosen?.mae ?? null,
        mase: chosen?.mase ?? null,
        trackedWeeks: anew ? untracked.weeks : row.trackedWeeks,
        sumOfErrors: anew ? untracked.sumOfErrors : row.sumOfErrors,
        meanAbsoluteError: anew ? untracked.meanAbsoluteError : row.meanAbsoluteError,
        signal: anew ? 0 : row.signal,
        offTrack: anew ? false : row.offTrack,
        tracked: row?.tracked ?? [],
        madeAt: at,
      };
    }),
    on(
      ForecastTracked,
      id,
      (row, { data }) =>
        row && {
          ...row,
          trackedWeeks: data.weeks,
          sumOfErrors: data.sumOfErrors,
          meanAbsoluteError: data.meanAbsoluteError,
          signal: data.signal,
          offTrack: data.offTrack,
          tracked: [...row.tracked, { week: data.week, forecast: data.forecast, actual: data.actual }].slice(
            -KEPT_WEEKS,
          ),
        },
    ),
  ],
});
