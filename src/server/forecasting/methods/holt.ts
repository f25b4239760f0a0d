import { type Fit, fitOf } from './fit';
import { type HoltStart, holtError, holtProfile, type Smoothing } from './holt-core';
import { minimise } from './minimise';
import { checked, finite, type Series, within } from './series';
import { HIGH, LOW } from './ses';

/** Bounds of an estimated damping parameter. */
export const PHI_LOW = 0.8;
export const PHI_HIGH = 0.98;

/** States before the first observation: `first` is level y₁ and trend y₂ − y₁, `optimised` those of least squared error (exact). */
export type InitialTrend = 'first' | 'optimised' | { level: number; trend: number };

export type HoltFit = Fit & { level: number; trend: number; levels: number[]; trends: number[] };

type Given = {
  /** Smoothing of the level. */
  alpha?: number;
  /** Smoothing of the trend (β*): trend = beta × (level − last level) + (1 − beta) × phi × trend. */
  beta?: number;
  initial?: InitialTrend;
};

/**
 * Smoothing parameters of least squared error over the first n observations; numbers in `given` are kept. With `start`, those states
 * are kept, otherwise they are the best for each choice. `most` bounds the evaluations.
 */
export function fitHolt(
  y: Float64Array,
  n: number,
  given: Partial<Smoothing>,
  start: HoltStart | undefined,
  { most = 600, tolerance = 1e-12, starts = STARTS } = {},
): Smoothing {
  const free = (['alpha', 'beta', 'phi'] as const).filter((name) => given[name] === undefined);
  const trial: Smoothing = { alpha: 0.5, beta: 0.1, phi: 1, ...given };
  if (free.length === 0) return trial;
  const at = (x: Float64Array) => {
    for (let i = 0; i < free.length; i++) trial[free[i]!] = x[i]!;
    return start ? holtError(y, n, trial, start) : holtProfile(y, n, trial).sse;
  };
  const bounds = {
    low: free.map((name) => (name === 'phi' ? PHI_LOW : LOW)),
    high: free.map((name) => (name === 'phi' ? PHI_HIGH : HIGH)),
  };
  const best = starts
    .map((s) =>
      minimise(
        at,
        free.map((name) => s[name]),
        bounds,
        { most, tolerance },
      ),
    )
    .reduce((a, b) => (b.value < a.value ? b : a));
  at(best.at);
  return trial;
}

const STARTS: readonly Smoothing[] = [
  { alpha: 0.5, beta: 0.1, phi: 0.95 },
  { alpha: 0.9, beta: 0.02, phi: 0.9 },
  { alpha: 0.1, beta: 0.3, phi: 0.97 },
];

/** Holt's linear trend (1957). What is not given is chosen by least squares of the one-step errors. */
export const holt = (series: Series, given: Given = {}): HoltFit => fitted(series, { ...given, phi: 1 }, 'holt');

/** Holt's trend, damped by phi at each step (Gardner and McKenzie 1985). */
export const dampedHolt = (series: Series, given: Given & { phi?: number } = {}): HoltFit =>
  fitted(series, given, 'damped-holt');

function fitted(
  series: Series,
  { alpha, beta, phi, initial = 'optimised' }: Given & { phi?: number },
  method: 'holt' | 'damped-holt',
) {
  const y = checked(series, 3);
  const given: Partial<Smoothing> = {};
  if (alpha !== undefined) given.alpha = within('alpha', alpha);
  if (beta !== undefined) given.beta = within('beta', beta);
  if (phi !== undefined) given.phi = within('phi', phi);
  const start = startOf(y, initial);
  const p = fitHolt(y, y.length, given, start);
  const from = start ?? { ...holtProfile(y, y.length, p) };
  let { level, trend } = from;
  const levels: number[] = [];
  const trends: number[] = [];
  const forecasts = Array.from(y, (observed) => {
    const forecast = level + p.phi * trend;
    const e = observed - forecast;
    level = forecast + p.alpha * e;
    trend = p.phi * trend + p.alpha * p.beta * e;
    levels.push(level);
    trends.push(trend);
    return forecast;
  });
  const free = 3 - Object.keys(given).length + (initial === 'optimised' ? 2 : 0);
  const fit = fitOf({
    method,
    parameters: method === 'holt' ? { alpha: p.alpha, beta: p.beta } : p,
    initial: { level: from.level, trend: from.trend },
    y,
    fitted: forecasts,
    estimated: free,
    point: (h) => level + sumOfPowers(p.phi, h) * trend,
    growth: (h) => {
      let sum = 1;
      for (let j = 1; j < h; j++) sum += (p.alpha * (1 + p.beta * sumOfPowers(p.phi, j))) ** 2;
      return sum;
    },
  });
  return { ...fit, level, trend, levels, trends };
}

function startOf(y: Float64Array, initial: InitialTrend): HoltStart | undefined {
  if (initial === 'optimised') return undefined;
  if (initial === 'first') return { level: y[0]!, trend: y[1]! - y[0]! };
  return { level: finite('initial level', initial.level), trend: finite('initial trend', initial.trend) };
}

/** phi + phi² + … + phi^h: how many steps' worth of trend are in h steps. */
export const sumOfPowers = (phi: number, h: number) => (phi === 1 ? h : (phi * (1 - phi ** h)) / (1 - phi));
