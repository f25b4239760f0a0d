import { type Fit, fitOf, type Method } from './fit';
import { minimise } from './minimise';
import { checkedDemand, finite, type Series, within } from './series';
import { HIGH, LOW } from './ses';

/** How size and interval (or probability) of demand start: at their first value, at their mean, or as given. */
export type InitialDemand = 'first' | 'mean' | { size: number; interval: number };

type Given = {
  /** Smoothing of the sizes. 0.1 unless given; `optimised` for least squared error of the demand per period. */
  alpha?: number | 'optimised';
  /** Smoothing of the intervals (Croston, SBA) or of the probability (TSB); as alpha unless given. */
  beta?: number | 'optimised';
  initial?: InitialDemand;
};

export type CrostonFit = Fit & {
  /** Smoothed size of a demand and smoothed periods between demands (TSB: one over the probability). */
  size: number;
  interval: number;
};

export type Sparse = { size: number; interval: number };
export type SparseKind = 'croston' | 'sba' | 'tsb';

/** Starting values from the first n observations. */
export function sparseStart(y: Float64Array, n: number, kind: SparseKind, initial: InitialDemand): Sparse {
  if (typeof initial === 'object') return { size: initial.size, interval: initial.interval };
  let count = 0;
  let sum = 0;
  let first = -1;
  for (let t = 0; t < n; t++)
    if (y[t]! > 0) {
      if (first < 0) first = t;
      count++;
      sum += y[t]!;
    }
  if (count === 0) return { size: 0, interval: Number.POSITIVE_INFINITY };
  if (initial === 'mean') return { size: sum / count, interval: n / count };
  // TSB smooths the probability, whose first value is whether the first period had demand.
  if (kind === 'tsb') return { size: y[first]!, interval: first === 0 ? 1 : Number.POSITIVE_INFINITY };
  return { size: y[first]!, interval: first + 1 };
}

const ended = { size: 0, chance: 0, interval: 0, since: 1, sse: 0, started: false };

/** Runs one of the three methods over y[from … to). Answers one shared object; allocates nothing. `since`: periods since a demand. */
export function runSparse(
  y: Float64Array,
  from: number,
  to: number,
  kind: SparseKind,
  alpha: number,
  beta: number,
  state: { size: number; interval: number; chance: number; since: number; started: boolean },
  fitted?: Float64Array,
) {
  let { size, interval, chance, since, started } = state;
  const factor = kind === 'sba' ? 1 - beta / 2 : 1;
  let sse = 0;
  for (let t = from; t < to; t++) {
    const x = y[t]!;
    const rate = kind === 'tsb' ? chance * size : interval > 0 ? (factor * size) / interval : 0;
    if (started) sse += (x - rate) ** 2;
    if (fitted) fitted[t] = started ? rate : Number.NaN;
    if (kind === 'tsb') {
      if (x > 0) size += alpha * (x - size);
      chance += beta * ((x > 0 ? 1 : 0) - chance);
      started = true;
    } else if (x > 0) {
      if (started) {
        size += alpha * (x - size);
        interval += beta * (since - interval);
      }
      started = true;
      since = 1;
    } else since++;
  }
  ended.size = size;
  ended.chance = chance;
  ended.interval = interval;
  ended.since = since;
  ended.sse = sse;
  ended.started = started;
  return ended;
}

/** The state before the first observation. With `first`, Croston and SBA forecast from their first demand on. */
export const sparseState = (start: Sparse, kind: SparseKind, initial: InitialDemand) => ({
  ...start,
  chance: Number.isFinite(start.interval) && start.interval > 0 ? 1 / start.interval : 0,
  since: 1,
  started: initial !== 'first' || kind === 'tsb',
});

/** Demand per period that a state forecasts, the same for every step. */
export const sparseRate = (kind: SparseKind, beta: number, s: { size: number; chance: number; interval: number }) =>
  kind === 'tsb'
    ? s.chance * s.size
    : s.interval > 0 && Number.isFinite(s.interval)
      ? ((kind === 'sba' ? 1 - beta / 2 : 1) * s.size) / s.interval
      : 0;

/** Croston's method (1972): size over interval, each smoothed when there is demand. */
export const croston = (series: Series, given: Given = {}) => fitted(series, given, 'croston');

/** Croston's method less its bias (Syntetos and Boylan 2005): × (1 − beta ÷ 2). */
export const sba = (series: Series, given: Given = {}) => fitted(series, given, 'sba');

/** Teunter, Syntetos and Babai (2011): size × probability of demand, the latter smoothed in every period, so that it fades. */
export const tsb = (series: Series, { initial = 'mean', ...given }: Given = {}) =>
  fitted(series, { ...given, initial }, 'tsb');

function fitted(
  series: Series,
  { alpha = 0.1, beta, initial = 'first' }: Given,
  kind: SparseKind & Method,
): CrostonFit {
  const y = checkedDemand(series);
  const n = y.length;
  if (typeof initial === 'object') {
    finite('initial size', initial.size);
    within('initial interval', initial.interval, Number.MIN_VALUE, Number.MAX_VALUE);
  }
  const start = sparseState(sparseStart(y, n, kind, initial), kind, initial);
  const { a, b } = smoothing(y, kind, start, alpha, beta ?? alpha);
  const forecasts = new Float64Array(n);
  const last = { ...runSparse(y, 0, n, kind, a, b, start, forecasts) };
  const rate = sparseRate(kind, b, last);
  const fit = fitOf({
    method: kind,
    parameters: { alpha: a, beta: b },
    initial: { size: start.size, interval: start.interval },
    y,
    fitted: [...forecasts],
    estimated: (alpha === 'optimised' ? 1 : 0) + (beta === 'optimised' ? 1 : 0),
    point: () => rate,
    growth: (h) => 1 + (h - 1) * a * a,
  });
  return { ...fit, size: last.size, interval: kind === 'tsb' ? 1 / last.chance : last.interval };
}

function smoothing(
  y: Float64Array,
  kind: SparseKind,
  start: ReturnType<typeof sparseState>,
  alpha: number | 'optimised',
  beta: number | 'optimised',
) {
  const fixedA = alpha === 'optimised' ? undefined : within('alpha', alpha);
  const fixedB = beta === 'optimised' ? undefined : within('beta', beta);
  const free = [fixedA, fixedB].filter((x) => x === undefined).length;
  if (free === 0) return { a: fixedA!, b: fixedB! };
  const pick = (x: Float64Array) => ({ a: fixedA ?? x[0]!, b: fixedB ?? x[free - 1]! });
  const { at } = minimise(
    (x) => {
      const { a, b } = pick(x);
      return runSparse(y, 0, y.length, kind, a, b, start).sse;
    },
    Array<number>(free).fill(0.1),
    { low: Array<number>(free).fill(LOW), high: Array<number>(free).fill(HIGH) },
  );
  return pick(at);
}
