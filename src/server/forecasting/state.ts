import { stream } from '@/server/kernel/stream';
import { type Forecast, ForecastMade, ForecastsRequested, ForecastTracked, TargetCleared, TargetSet } from './contract';
import type { Method } from './methods';

/** How a method has done since it was chosen. */
export type Tracked = { weeks: number; sumOfErrors: number; meanAbsoluteError: number };

/** A product's forecast: the points that are still to come true, and how well the method does. */
export type ForecastState = {
  /** First week of the newest forecast; null before the first. */
  week: string | null;
  method: Method | null;
  /** Forecast per week, of weeks not tracked yet. */
  open: Readonly<Record<string, number>>;
  tracked: Tracked;
  /** The history that the newest forecast was made from, as words: the same again is no news. */
  seen: string;
};

export const untracked: Tracked = { weeks: 0, sumOfErrors: 0, meanAbsoluteError: 0 };

const pointsOf = (points: Forecast['points']) => Object.fromEntries(points.map((p) => [p.week, p.mean]));

export const forecast = stream({
  type: 'forecast',
  events: [ForecastMade, ForecastTracked],
  initial: { week: null, method: null, open: {}, tracked: untracked, seen: '' } as ForecastState, // null is not yet one of its methods
  evolve: (s, e): ForecastState => {
    if (e.type === 'forecast.tracked') {
      const { [e.data.week]: _, ...open } = s.open;
      const { weeks, sumOfErrors, meanAbsoluteError } = e.data;
      return { ...s, open, tracked: { weeks, sumOfErrors, meanAbsoluteError } };
    }
    const { week, method, points, history } = e.data;
    // A method that is chosen anew is judged anew.
    const anew = method !== s.method || e.data.why === 'off-track';
    return { week, method, open: pointsOf(points), tracked: anew ? untracked : s.tracked, seen: history.join() };
  },
});

export const forecastRun = stream({
  type: 'forecast-run',
  events: [ForecastsRequested],
  initial: { made: false },
  evolve: () => ({ made: true }),
});

/** A product's target: the quantity that an order fills up to, or null when there is none. */
export const target = stream({
  type: 'inventory-target',
  events: [TargetSet, TargetCleared],
  initial: { targetQuantity: null as number | null, same: '' }, // widened from null
  evolve: (_, e) =>
    e.type === 'inventory-target.set'
      ? { targetQuantity: e.data.targetQuantity, same: sameness(e.data) }
      : { targetQuantity: null, same: '' },
});

/** Two targets with the same words are the same target. */
export const sameness = (t: {
  safetyStock: number;
  reorderPoint: number;
  targetQuantity: number;
  serviceLevelBp: number;
  leadTimeDays: number;
  leadTimeSdDays: number;
  reviewDays: number;
}) =>
  [
    t.safetyStock,
    t.reorderPoint,
    t.targetQuantity,
    t.serviceLevelBp,
    t.leadTimeDays,
    t.leadTimeSdDays,
    t.reviewDays,
  ].join();
