import { runSparse, type SparseKind, sparseRate, sparseStart, sparseState } from './croston';
import type { Method } from './fit';
import { fitHolt } from './holt';
import { holtProfile } from './holt-core';
import { fitWinters } from './holt-winters';
import { type Kind, runWinters, simpleStart } from './holt-winters-core';
import { fitSes } from './ses';

// Rolling-origin evaluation without allocation in its loops: parameters are estimated on what lies before the first origin and kept,
// states move on with every observation, and every origin's forecasts are compared with what came.

/** Sums over all origins and steps. */
export type Sums = { n: number; error: number; absolute: number; squared: number };

/** Where a rolling evaluation stands: the series, the first origin, steps ahead, observations in a season. */
export type Roll = {
  y: Float64Array;
  first: number;
  horizon: number;
  period: number;
  /** Simple smoothing before the first origin, once it was estimated: two methods need it. */
  smooth?: { alpha: number; level: number };
};

/** Quick estimation: good to three digits, which is more than a choice of method needs. */
export const QUICK = { most: 90, tolerance: 1e-5 } as const;
export const QUICK_HOLT = { ...QUICK, starts: [{ alpha: 0.4, beta: 0.1, phi: 0.92 }] };
export const QUICK_WINTERS = { ...QUICK, starts: [[0.3, 0.05, 0.15]] };
export const QUICK_LINE = 1e-4;
/** Croston's smoothing, where it is not estimated: the usual 0.1. */
export const SPARSE_ALPHA = 0.1;

/** Compares the forecasts `level + slope(h)` of one origin with what came. `phi` damps the trend. */
function score(sums: Sums, { y, horizon }: Roll, origin: number, level: number, trend: number, phi: number) {
  let ahead = level;
  let step = trend;
  const end = Math.min(y.length, origin + horizon);
  for (let t = origin; t < end; t++) {
    step *= phi;
    ahead += step;
    const e = y[t]! - ahead;
    sums.n++;
    sums.error += e;
    sums.absolute += e < 0 ? -e : e;
    sums.squared += e * e;
  }
}

type Roller = (roll: Roll, sums: Sums) => void;

const sparse =
  (kind: SparseKind): Roller =>
  (roll, sums) => {
    const { y, first } = roll;
    const start = sparseStart(y, first, kind, 'mean');
    let state = { ...runSparse(y, 0, first, kind, SPARSE_ALPHA, SPARSE_ALPHA, sparseState(start, kind, 'mean')) };
    for (let t = first; t < y.length; t++) {
      score(sums, roll, t, sparseRate(kind, SPARSE_ALPHA, state), 0, 1);
      state = Object.assign(state, runSparse(y, t, t + 1, kind, SPARSE_ALPHA, SPARSE_ALPHA, state));
    }
  };

const trended =
  (damped: boolean): Roller =>
  (roll, sums) => {
    const { y, first } = roll;
    const p = fitHolt(y, first, damped ? {} : { phi: 1 }, undefined, QUICK_HOLT);
    let { level, trend } = holtProfile(y, first, p);
    for (let t = 0; t < y.length; t++) {
      if (t >= first) score(sums, roll, t, level, trend, p.phi);
      const forecast = level + p.phi * trend;
      const e = y[t]! - forecast;
      level = forecast + p.alpha * e;
      trend = p.phi * trend + p.alpha * p.beta * e;
    }
  };

const seasonal =
  (kind: Kind): Roller =>
  (roll, sums) => {
    const { y, first, horizon, period } = roll;
    const start = simpleStart(y, period, kind);
    const p = fitWinters(y, first, kind, start, {}, QUICK_WINTERS);
    const s = start.seasonal;
    let { level, trend } = runWinters(y, 0, first, kind, p, start, s);
    for (let t = first; t < y.length; t++) {
      const end = Math.min(y.length, t + horizon);
      for (let at = t; at < end; at++) {
        const base = level + (at - t + 1) * trend;
        const e = y[at]! - (kind === 'additive' ? base + s[at % period]! : base * s[at % period]!);
        sums.n++;
        sums.error += e;
        sums.absolute += e < 0 ? -e : e;
        sums.squared += e * e;
      }
      const next = runWinters(y, t, t + 1, kind, p, { level, trend }, s);
      level = next.level;
      trend = next.trend;
    }
  };

const smoothed = (roll: Roll) => {
  roll.smooth ??= fitSes(roll.y, roll.first, QUICK_LINE);
  return roll.smooth;
};

const rollers: Record<Method, Roller> = {
  naive: (roll, sums) => {
    for (let t = roll.first; t < roll.y.length; t++) score(sums, roll, t, roll.y[t - 1]!, 0, 1);
  },
  mean: (roll, sums) => {
    let sum = 0;
    for (let t = 0; t < roll.y.length; t++) {
      if (t >= roll.first) score(sums, roll, t, sum / t, 0, 1);
      sum += roll.y[t]!;
    }
  },
  'seasonal-naive': (roll, sums) => {
    const { y, first, horizon, period } = roll;
    for (let t = first; t < y.length; t++)
      for (let at = t; at < Math.min(y.length, t + horizon); at++) {
        const e = y[at]! - y[t - period + ((at - t) % period)]!;
        sums.n++;
        sums.error += e;
        sums.absolute += e < 0 ? -e : e;
        sums.squared += e * e;
      }
  },
  drift: (roll, sums) => {
    const { y, first } = roll;
    for (let t = first; t < y.length; t++) score(sums, roll, t, y[t - 1]!, (y[t - 1]! - y[0]!) / (t - 1), 1);
  },
  ses: (roll, sums) => {
    const { y, first } = roll;
    const { alpha, level: start } = smoothed(roll);
    let level = start;
    for (let t = 0; t < y.length; t++) {
      if (t >= first) score(sums, roll, t, level, 0, 1);
      level += alpha * (y[t]! - level);
    }
  },
  theta: (roll, sums) => {
    const { y, first } = roll;
    const { alpha, level: start } = smoothed(roll);
    let level = start;
    let [sum, up, left] = [0, 0, 1];
    for (let t = 0; t < y.length; t++) {
      if (t >= first) {
        // Half the slope of the least-squares line through the first t observations, from running sums.
        const slope = (6 * (up - ((t - 1) / 2) * sum)) / (t * (t * t - 1));
        score(sums, roll, t, level + slope * ((1 - left) / alpha - 1), slope, 1);
      }
      level += alpha * (y[t]! - level);
      sum += y[t]!;
      up += t * y[t]!;
      left *= 1 - alpha;
    }
  },
  croston: sparse('croston'),
  sba: sparse('sba'),
  tsb: sparse('tsb'),
  holt: trended(false),
  'damped-holt': trended(true),
  'holt-winters-additive': seasonal('additive'),
  'holt-winters-multiplicative': seasonal('multiplicative'),
};

/** Adds one method's errors over all origins to `sums`. */
export const rollMethod = (method: Method, roll: Roll, sums: Sums) => rollers[method](roll, sums);
