import { type Fit, fitOf } from './fit';
import {
  additiveProfile,
  type Kind,
  runWinters,
  simpleStart,
  type Winters,
  type WintersStart,
} from './holt-winters-core';
import { minimise } from './minimise';
import { checked, type Series, steps, within } from './series';
import { HIGH, LOW } from './ses';

/**
 * States before the first observation. `simple`: from the means of the first two seasons. `optimised`: of least squared error.
 * Given seasonal states stand in the order of the first season.
 */
export type InitialSeason = 'simple' | 'optimised' | { level: number; trend: number; seasonal: readonly number[] };

export type HoltWintersFit = Fit & {
  level: number;
  trend: number /** Of the season after the last observation. */;
  seasonal: number[];
};

type Given = {
  /** Observations in a season. */
  period: number;
  alpha?: number;
  /** Smoothing of the trend (β*). */
  beta?: number;
  gamma?: number;
  initial?: InitialSeason;
};

const STARTS = [
  [0.3, 0.05, 0.1],
  [0.6, 0.01, 0.3],
  [0.05, 0.05, 0.3],
] as const;

/** Parameters of least squared error over the first n observations from given states. Keeps those in `given`. */
export function fitWinters(
  y: Float64Array,
  n: number,
  kind: Kind,
  start: WintersStart,
  given: Partial<Winters> = {},
  { most = 500, tolerance = 1e-11, starts = STARTS as readonly (readonly number[])[] } = {},
): Winters {
  const names = ['alpha', 'beta', 'gamma'] as const;
  const free = names.filter((name) => given[name] === undefined);
  const trial: Winters = { alpha: 0.3, beta: 0.05, gamma: 0.1, ...given };
  if (free.length === 0) return trial;
  const scratch = new Float64Array(start.seasonal.length);
  const at = (x: Float64Array) => {
    for (let i = 0; i < free.length; i++) trial[free[i]!] = x[i]!;
    scratch.set(start.seasonal);
    return runWinters(y, 0, n, kind, trial, start, scratch).sse;
  };
  const bounds = { low: free.map(() => LOW), high: free.map(() => HIGH) };
  const best = starts
    .map((s) =>
      minimise(
        at,
        free.map((name) => s[names.indexOf(name)]!),
        bounds,
        { most, tolerance },
      ),
    )
    .reduce((a, b) => (b.value < a.value ? b : a));
  at(best.at);
  return trial;
}

/** Holt and Winters' method with additive seasons (1960). What is not given is chosen by least squares. */
export const holtWintersAdditive = (series: Series, given: Given) => fitted(series, given, 'additive');

/**
 * Holt and Winters' method with multiplicative seasons: seasonal = gamma × observation ÷ (level + trend before) + (1 − gamma) ×
 * seasonal. Its intervals scale with the forecast.
 */
export const holtWintersMultiplicative = (series: Series, given: Given) => fitted(series, given, 'multiplicative');

function fitted(
  series: Series,
  { period, alpha, beta, gamma, initial = 'optimised' }: Given,
  kind: Kind,
): HoltWintersFit {
  const m = steps('period', period, 2);
  const y = checked(series, typeof initial === 'object' ? m : 2 * m);
  const given: Partial<Winters> = {};
  for (const [name, value] of Object.entries({ alpha, beta, gamma }))
    if (value !== undefined) given[name as keyof Winters] = within(name, value); // the three names above
  if (typeof initial === 'object' && initial.seasonal.length !== m)
    throw new RangeError(`initial: ${m} seasonal states needed, got ${initial.seasonal.length}`);
  const { p, start } = chosen(y, m, kind, given, initial);
  const seasonal = start.seasonal.slice();
  const forecasts = new Float64Array(y.length);
  const { level, trend } = { ...runWinters(y, 0, y.length, kind, p, start, seasonal, forecasts) };
  const n = y.length;
  const place = (h: number) => seasonal[(n + h - 1) % m]!;
  const base = Math.abs(level) || 1;
  const fit = fitOf({
    method: `holt-winters-${kind}`,
    parameters: p,
    initial: { level: start.level, trend: start.trend, ...named(start.seasonal) },
    y,
    fitted: [...forecasts],
    estimated: 3 - Object.keys(given).length + (initial === 'optimised' ? m + 1 : 0),
    point: (h) => (kind === 'additive' ? level + h * trend + place(h) : (level + h * trend) * place(h)),
    growth: (h) => {
      let sum = 1;
      for (let j = 1; j < h; j++) sum += (p.alpha * (1 + p.beta * j) + (j % m === 0 ? p.gamma : 0)) ** 2;
      return kind === 'additive' ? sum : sum * (((level + h * trend) * place(h)) / base) ** 2;
    },
  });
  return { ...fit, level, trend, seasonal: Array.from({ length: m }, (_, i) => place(i + 1)) };
}

const named = (seasonal: Float64Array) => Object.fromEntries(Array.from(seasonal, (s, i) => [`seasonal${i + 1}`, s]));

function chosen(y: Float64Array, m: number, kind: Kind, given: Partial<Winters>, initial: InitialSeason) {
  if (typeof initial === 'object') {
    const start = { ...initial, seasonal: Float64Array.from(initial.seasonal) };
    return { p: fitWinters(y, y.length, kind, start, given), start };
  }
  const simple = simpleStart(y, m, kind);
  if (initial === 'simple') return { p: fitWinters(y, y.length, kind, simple, given), start: simple };
  return kind === 'additive' ? additive(y, m, given) : multiplicative(y, m, given, simple);
}

function additive(y: Float64Array, m: number, given: Partial<Winters>) {
  const names = (['alpha', 'beta', 'gamma'] as const).filter((name) => given[name] === undefined);
  const trial: Winters = { alpha: 0.3, beta: 0.05, gamma: 0.1, ...given };
  const at = (x: Float64Array) => {
    for (let i = 0; i < names.length; i++) trial[names[i]!] = x[i]!;
    return additiveProfile(y, y.length, m, trial).sse;
  };
  if (names.length > 0) {
    const bounds = { low: names.map(() => LOW), high: names.map(() => HIGH) };
    const best = STARTS.map((s) =>
      minimise(
        at,
        names.map((_, i) => s[i]!),
        bounds,
        { tolerance: 1e-12 },
      ),
    ).reduce((a, b) => (b.value < a.value ? b : a));
    at(best.at);
  }
  return { p: trial, start: additiveProfile(y, y.length, m, trial) };
}

/** Level, trend and seasonal states (their mean kept at one) together with the parameters: a search, started anew where it ended. */
function multiplicative(y: Float64Array, m: number, given: Partial<Winters>, simple: WintersStart) {
  const names = (['alpha', 'beta', 'gamma'] as const).filter((name) => given[name] === undefined);
  const k = names.length;
  const trial: Winters = { alpha: 0.3, beta: 0.05, gamma: 0.1, ...given };
  const start = { level: simple.level, trend: simple.trend, seasonal: simple.seasonal.slice() };
  const scratch = new Float64Array(m);
  const at = (x: Float64Array) => {
    for (let i = 0; i < k; i++) trial[names[i]!] = x[i]!;
    start.level = x[k]!;
    start.trend = x[k + 1]!;
    let sum = 0;
    for (let i = 0; i < m - 1; i++) {
      start.seasonal[i] = x[k + 2 + i]!;
      sum += x[k + 2 + i]!;
    }
    start.seasonal[m - 1] = m - sum;
    scratch.set(start.seasonal);
    return runWinters(y, 0, y.length, 'multiplicative', trial, start, scratch).sse;
  };
  const free = m + 1;
  const bounds = {
    low: [...names.map(() => LOW), ...Array<number>(free).fill(Number.NEGATIVE_INFINITY)],
    high: [...names.map(() => HIGH), ...Array<number>(free).fill(Number.POSITIVE_INFINITY)],
  };
  const found = STARTS.map((s) => {
    let x = [...names.map((_, i) => s[i]!), simple.level, simple.trend, ...simple.seasonal.slice(0, m - 1)];
    let value = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 12; round++) {
      const best = minimise(at, x, bounds, { most: 400 * (k + free), tolerance: 1e-13, size: round % 2 ? 0.05 : 0.2 });
      x = [...best.at];
      const better = value - best.value > 1e-9 * best.value;
      value = best.value;
      if (!better && round > 1) break;
    }
    return { x, value };
  }).reduce((a, b) => (b.value < a.value ? b : a));
  at(Float64Array.from(found.x));
  return { p: trial, start };
}
