import { type Fit, fitOf } from './fit';
import { minimiseLine } from './minimise';
import { checked, finite, type Series, within } from './series';

/** Bounds of estimated smoothing parameters, those of the forecast packages in R. Given ones may be anything from 0 to 1. */
export const LOW = 0.0001;
export const HIGH = 0.9999;

/** The level before the first observation: the first observation, the value of least squared error (exact), or a given one. */
export type InitialLevel = 'first' | 'optimised' | { level: number };

export type SesFit = Fit & {
  /** The last level. */ level: number /** Levels after each observation. */;
  levels: number[];
};

/** The least squared error over the first n observations for one alpha, and the level before the first that reaches it. */
const least = { sse: 0, level: 0 };

/**
 * Errors are linear in the level before the first observation, so its best value for an alpha is a division, not a search.
 * Writes into `least`; allocates nothing.
 */
export function profile(y: Float64Array, n: number, alpha: number) {
  const first = y[0]!;
  let level = first;
  let weight = 1;
  let ee = 0;
  let ew = 0;
  let ww = 0;
  for (let t = 0; t < n; t++) {
    const e = y[t]! - level;
    ee += e * e;
    ew += e * weight;
    ww += weight * weight;
    level += alpha * e;
    weight *= 1 - alpha;
  }
  least.sse = ee - (ew * ew) / ww;
  least.level = first + ew / ww;
  return least;
}

/** Sum of squared one-step errors over the first n observations. */
export function sesError(y: Float64Array, n: number, alpha: number, level: number): number {
  let l = level;
  let sse = 0;
  for (let t = 0; t < n; t++) {
    const e = y[t]! - l;
    sse += e * e;
    l += alpha * e;
  }
  return sse;
}

/** Alpha and first level of least squared error over the first n observations. */
export function fitSes(y: Float64Array, n: number, tolerance = 1e-8): { alpha: number; level: number } {
  const alpha = minimiseLine((a) => profile(y, n, a).sse, LOW, HIGH, tolerance);
  return { alpha, level: profile(y, n, alpha).level };
}

/**
 * Simple exponential smoothing (Brown 1956): level = alpha × observation + (1 − alpha) × level. What is not given is chosen by
 * least squares of the one-step errors. Throws RangeError for an alpha outside 0–1.
 */
export function ses(
  series: Series,
  { alpha, initial = 'optimised' }: { alpha?: number; initial?: InitialLevel } = {},
): SesFit {
  const y = checked(series, alpha === undefined ? 2 : 1);
  const n = y.length;
  const known = alpha === undefined ? undefined : within('alpha', alpha);
  const start =
    initial === 'first' ? y[0]! : initial === 'optimised' ? undefined : finite('initial level', initial.level);
  const a =
    known ?? (start === undefined ? fitSes(y, n).alpha : minimiseLine((x) => sesError(y, n, x, start), LOW, HIGH));
  let level = start ?? profile(y, n, a).level;
  const before = level;
  const levels: number[] = [];
  const fitted = Array.from(y, (observed) => {
    const forecast = level;
    level += a * (observed - level);
    levels.push(level);
    return forecast;
  });
  const fit = fitOf({
    method: 'ses',
    parameters: { alpha: a },
    initial: { level: before },
    y,
    fitted,
    estimated: (known === undefined ? 1 : 0) + (initial === 'optimised' ? 1 : 0),
    point: () => level,
    growth: (h) => 1 + (h - 1) * a * a,
  });
  return { ...fit, level, levels };
}
