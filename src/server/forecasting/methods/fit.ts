import { normalQuantile } from './normal';
import { steps, within } from './series';

/** The forecasting methods, simplest first: of equally good ones the first is taken. */
export const methods = [
  'naive',
  'mean',
  'seasonal-naive',
  'drift',
  'ses',
  'croston',
  'sba',
  'tsb',
  'theta',
  'holt',
  'damped-holt',
  'holt-winters-additive',
  'holt-winters-multiplicative',
] as const;
export type Method = (typeof methods)[number];

export type Interval = { low: number; high: number };

/** A method fitted to a series. Arrays run along the series; NaN stands where a method has no forecast yet. */
export type Fit = {
  method: Method;
  /** Smoothing parameters: alpha, beta (of the trend: β*), gamma, phi. */
  parameters: Readonly<Record<string, number>>;
  /** States before the first observation. */
  initial: Readonly<Record<string, number>>;
  /** One-step forecasts made before each observation, and what they missed by (observation less forecast). */
  fitted: number[];
  residuals: number[];
  sse: number;
  /** Sum of squares over the number of residuals. */
  mse: number;
  /** Standard deviation of the residuals, corrected by the number of estimated parameters and states. */
  sigma: number;
  /** Point forecasts for 1 … h steps ahead. */
  forecast: (h: number) => number[];
  /** Standard deviation of the error 1 … h steps ahead, in units of the series. */
  deviations: (h: number) => number[];
  /** Prediction intervals 1 … h steps ahead that hold this share (0–1) of outcomes, errors taken as normal. */
  intervals: (h: number, coverage: number) => Interval[];
};

type Parts = Pick<Fit, 'method' | 'parameters' | 'initial' | 'fitted'> & {
  y: Float64Array;
  /** Parameters and states that were estimated from the series. */
  estimated: number;
  point: (step: number) => number;
  /** Error variance of a step, in units of the one-step variance. */
  growth: (step: number) => number;
};

/** Puts a fit together from its one-step forecasts, point forecasts and the growth of its variance. */
export function fitOf({ y, estimated, point, growth, ...facts }: Parts): Fit {
  const residuals = facts.fitted.map((f, t) => y[t]! - f);
  let sse = 0;
  let count = 0;
  for (const e of residuals)
    if (!Number.isNaN(e)) {
      sse += e * e;
      count++;
    }
  const sigma = Math.sqrt(sse / Math.max(1, count - estimated));
  const over = (h: number) => Array.from({ length: steps('h', h) }, (_, i) => i + 1);
  const deviations = (h: number) => over(h).map((step) => sigma * Math.sqrt(growth(step)));
  return {
    ...facts,
    residuals,
    sse,
    mse: count > 0 ? sse / count : 0,
    sigma,
    forecast: (h) => over(h).map(point),
    deviations,
    intervals: (h, coverage) => {
      const z = normalQuantile(0.5 + within('coverage', coverage, 0.01, 0.9999) / 2);
      return deviations(h).map((d, i) => ({ low: point(i + 1) - z * d, high: point(i + 1) + z * d }));
    },
  };
}
