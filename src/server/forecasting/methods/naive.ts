import { type Fit, fitOf } from './fit';
import { checked, type Series, steps } from './series';

const none = {};

/** Tomorrow is as today. Variance grows with the step: σ²h. */
export function naive(series: Series): Fit {
  const y = checked(series);
  const last = y[y.length - 1]!;
  const fitted = Array.from(y, (_, t) => (t === 0 ? Number.NaN : y[t - 1]!));
  return fitOf({
    method: 'naive',
    parameters: none,
    initial: none,
    y,
    fitted,
    estimated: 0,
    point: () => last,
    growth: (h) => h,
  });
}

/** As a season ago; `period` observations make a season. Variance grows by one σ² with each whole season. */
export function seasonalNaive(series: Series, { period }: { period: number }): Fit {
  const m = steps('period', period);
  const y = checked(series, m);
  const fitted = Array.from(y, (_, t) => (t < m ? Number.NaN : y[t - m]!));
  return fitOf({
    method: 'seasonal-naive',
    parameters: none,
    initial: none,
    y,
    fitted,
    estimated: 0,
    point: (h) => y[y.length - m + ((h - 1) % m)]!,
    growth: (h) => Math.floor((h - 1) / m) + 1,
  });
}

/** On along the line from the first observation to the last. Variance h(1 + h/(n − 1))σ², as of a random walk with drift. */
export function drift(series: Series): Fit {
  const y = checked(series, 2);
  const n = y.length;
  const slope = (y[n - 1]! - y[0]!) / (n - 1);
  const fitted = Array.from(y, (_, t) => (t === 0 ? Number.NaN : y[t - 1]! + slope));
  return fitOf({
    method: 'drift',
    parameters: { slope },
    initial: none,
    y,
    fitted,
    estimated: 1,
    point: (h) => y[n - 1]! + slope * h,
    growth: (h) => h * (1 + h / (n - 1)),
  });
}

/** The mean of all observations; the same for every step. Variance σ²(1 + 1/n). */
export function mean(series: Series): Fit {
  const y = checked(series);
  const level = y.reduce((a, b) => a + b, 0) / y.length;
  return fitOf({
    method: 'mean',
    parameters: none,
    initial: { level },
    y,
    fitted: Array.from(y, () => level),
    estimated: 1,
    point: () => level,
    growth: () => 1 + 1 / y.length,
  });
}
