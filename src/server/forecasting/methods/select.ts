import { classify, type DemandPattern } from './classify';
import { croston, sba, tsb } from './croston';
import { type Fit, type Method, methods } from './fit';
import { dampedHolt, fitHolt, holt } from './holt';
import { fitWinters, holtWintersAdditive, holtWintersMultiplicative } from './holt-winters';
import { simpleStart } from './holt-winters-core';
import { drift, mean, naive, seasonalNaive } from './naive';
import { QUICK_HOLT, QUICK_LINE, QUICK_WINTERS, type Roll, rollMethod, type Sums } from './roll';
import { checkedDemand, type Series, steps } from './series';
import { fitSes, ses } from './ses';
import { theta } from './theta';

/** How a method did from all origins: errors of 1 … horizon steps ahead, actual less forecast. */
export type Evaluation = {
  method: Method;
  /** Forecasts compared. */
  n: number;
  me: number;
  mae: number;
  rmse: number;
  /** MAE and RMSE over those of the naive forecast in the part before the first origin; null where that never moved. */
  mase: number | null;
  rmsse: number | null;
};

export type Choice = {
  pattern: DemandPattern;
  method: Method;
  fit: Fit;
  /** All candidates, best first. Empty when the series is too short to compare. */
  evaluations: Evaluation[];
};

export type Options = {
  /** Steps ahead that count; 4 unless given. */
  horizon?: number;
  /** Observations in a season; 1 means none. */
  period?: number;
  /** Where the first origin stands: observations before it. Three fifths of the series unless given. */
  first?: number;
  /** Only these methods. */
  only?: readonly Method[];
};

/** Below this many observations methods are not compared: the mean is taken. */
export const LEAST_TO_COMPARE = 8;
const regular: readonly Method[] = methods.filter((m) => m !== 'croston' && m !== 'sba' && m !== 'tsb');
// Not the naive one: that a sparse product was not asked for last week says nothing about the next.
const sparse: readonly Method[] = ['mean', 'ses', 'croston', 'sba', 'tsb'];

/** The methods that suit a class of demand and a length of history, simplest first. */
export function candidates(pattern: DemandPattern, before: number, period: number): readonly Method[] {
  if (pattern.class === 'none') return ['mean'];
  const often = pattern.class === 'smooth' || pattern.class === 'erratic';
  return (often ? regular : sparse).filter((method) =>
    method === 'seasonal-naive'
      ? period > 1 && before >= period
      : method.startsWith('holt-winters')
        ? period > 1 && before >= 2 * period
        : true,
  );
}

/**
 * Errors of one method from every origin after `first`, its parameters estimated before the first origin only. Throws RangeError when
 * nothing is left to compare, or when a seasonal method has too little history.
 */
export function rollingOrigin(
  series: Series,
  method: Method,
  { horizon = 4, period = 1, first }: Options = {},
): Evaluation {
  const y = checkedDemand(series, LEAST_TO_COMPARE);
  const roll = {
    y,
    first: first ?? origin(y.length),
    horizon: steps('horizon', horizon),
    period: steps('period', period),
  };
  steps('first', roll.first, 3);
  if (roll.first >= y.length) throw new RangeError('first: nothing is left to compare after the first origin');
  const needs = method === 'seasonal-naive' ? period : method.startsWith('holt-winters') ? 2 * period : 3;
  if (roll.first < needs) throw new RangeError(`first: ${method} needs ${needs} observations before the first origin`);
  return evaluate(method, roll, scales(roll));
}

const origin = (n: number) => Math.max(4, Math.ceil(n * 0.6));

function scales({ y, first }: Roll) {
  let [absolute, squared] = [0, 0];
  for (let t = 1; t < first; t++) {
    const d = y[t]! - y[t - 1]!;
    absolute += Math.abs(d);
    squared += d * d;
  }
  return { absolute: absolute / (first - 1), squared: squared / (first - 1) };
}

function evaluate(method: Method, roll: Roll, scale: { absolute: number; squared: number }): Evaluation {
  const sums: Sums = { n: 0, error: 0, absolute: 0, squared: 0 };
  rollMethod(method, roll, sums);
  const mae = sums.absolute / sums.n;
  const rmse = Math.sqrt(sums.squared / sums.n);
  return {
    method,
    n: sums.n,
    me: sums.error / sums.n,
    mae,
    rmse,
    mase: scale.absolute > 0 ? mae / scale.absolute : null,
    rmsse: scale.squared > 0 ? rmse / Math.sqrt(scale.squared) : null,
  };
}

/** Fits a method to the whole series, as a forecast needs it. Seasonal methods start from the first two seasons. */
export function fitMethod(method: Method, series: Series, period = 1): Fit {
  const y = checkedDemand(series);
  const n = y.length;
  switch (method) {
    case 'naive':
      return naive(y);
    case 'mean':
      return mean(y);
    case 'seasonal-naive':
      return seasonalNaive(y, { period });
    case 'drift':
      return drift(y);
    case 'ses':
      return n < 2 ? mean(y) : ses(y, { alpha: fitSes(y, n, QUICK_LINE).alpha });
    case 'theta':
      return theta(y, { alpha: fitSes(y, n, QUICK_LINE).alpha });
    case 'holt': {
      const { alpha, beta } = fitHolt(y, n, { phi: 1 }, undefined, QUICK_HOLT);
      return holt(y, { alpha, beta });
    }
    case 'damped-holt':
      return dampedHolt(y, { ...fitHolt(y, n, {}, undefined, QUICK_HOLT) });
    case 'holt-winters-additive':
    case 'holt-winters-multiplicative': {
      const kind = method === 'holt-winters-additive' ? 'additive' : 'multiplicative';
      const p = fitWinters(y, n, kind, simpleStart(y, period, kind), {}, QUICK_WINTERS);
      const fit = kind === 'additive' ? holtWintersAdditive : holtWintersMultiplicative;
      return fit(y, { period, ...p, initial: 'simple' });
    }
    case 'croston':
      return croston(y, { initial: 'mean' });
    case 'sba':
      return sba(y, { initial: 'mean' });
    case 'tsb':
      return tsb(y);
  }
}

/**
 * The method with the least rolling-origin error (RMSE: squared errors aim at the mean, absolute ones at a median that is zero for
 * sparse demand), of those that suit the class of demand; of equals the simpler. Throws RangeError on negative demand.
 */
export function select(series: Series, { horizon = 4, period = 1, first, only }: Options = {}): Choice {
  const y = checkedDemand(series);
  const pattern = classify(y);
  const n = y.length;
  if (n < LEAST_TO_COMPARE || pattern.class === 'none')
    return { pattern, method: 'mean', fit: mean(y), evaluations: [] };
  const roll = { y, first: first ?? origin(n), horizon: steps('horizon', horizon), period: steps('period', period) };
  if (steps('first', roll.first, 4) >= n)
    throw new RangeError('first: nothing is left to compare after the first origin');
  const scale = scales(roll);
  const evaluations: Evaluation[] = [];
  for (const method of candidates(pattern, roll.first, roll.period))
    if (!only || only.includes(method)) evaluations.push(evaluate(method, roll, scale));
  if (evaluations.length === 0) throw new RangeError('only: none of these methods suits the series');
  // The sort is stable: of equals the simpler stays in front.
  evaluations.sort((a, b) => a.rmse - b.rmse);
  const { method } = evaluations[0]!;
  return { pattern, method, fit: fitMethod(method, y, period), evaluations };
}
