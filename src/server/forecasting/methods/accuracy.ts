import { checked, type Series, steps, within } from './series';

/** How far forecasts were from what came. Errors are actual less forecast: a positive bias means forecasts were too low. */
export type Accuracy = {
  /** Pairs compared. */
  n: number;
  /** Mean error: the bias, in units. */
  me: number;
  mae: number;
  mse: number;
  rmse: number;
  /** Mean percentage error and mean absolute percentage error, in percent; NaN when an actual is zero. */
  mpe: number;
  mape: number;
  /** Symmetric: 200 × |error| ÷ (|actual| + |forecast|), in percent; a pair of zeros counts as no error. */
  smape: number;
  /** Sum of errors over sum of actuals: bias as a share; NaN when nothing was asked for. */
  bias: number;
};

/** Compares forecasts with actuals. Pairs with a NaN forecast are left out. Throws RangeError when lengths differ or none is left. */
export function accuracy(actual: Series, forecast: Series): Accuracy {
  const y = checked(actual);
  if (forecast.length !== y.length) throw new RangeError(`forecast: ${y.length} values needed, got ${forecast.length}`);
  let [n, sum, abs, squares, pe, ape, sape, total] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let t = 0; t < y.length; t++) {
    const f = forecast[t]!;
    if (Number.isNaN(f)) continue;
    const e = y[t]! - f;
    n++;
    sum += e;
    abs += Math.abs(e);
    squares += e * e;
    pe += y[t] === 0 ? Number.NaN : (100 * e) / y[t]!;
    ape += y[t] === 0 ? Number.NaN : Math.abs((100 * e) / y[t]!);
    if (e !== 0) sape += (200 * Math.abs(e)) / (Math.abs(y[t]!) + Math.abs(f));
    total += y[t]!;
  }
  if (n === 0) throw new RangeError('forecast: no pair to compare');
  const mse = squares / n;
  return {
    n,
    me: sum / n,
    mae: abs / n,
    mse,
    rmse: Math.sqrt(mse),
    mpe: pe / n,
    mape: ape / n,
    smape: sape / n,
    bias: total === 0 ? Number.NaN : sum / total,
  };
}

/** Mean absolute and mean squared step of the (seasonal) naive forecast within a series: what scaled errors are scaled by. */
export function scale(training: Series, period = 1): { absolute: number; squared: number } {
  const m = steps('period', period);
  const y = checked(training, m + 1);
  let absolute = 0;
  let squared = 0;
  for (let t = m; t < y.length; t++) {
    const d = y[t]! - y[t - m]!;
    absolute += Math.abs(d);
    squared += d * d;
  }
  return { absolute: absolute / (y.length - m), squared: squared / (y.length - m) };
}

/** Mean absolute scaled error (Hyndman and Koehler 2006): MAE over that of the naive forecast in the training series. */
export const mase = (actual: Series, forecast: Series, training: Series, period = 1) =>
  accuracy(actual, forecast).mae / scale(training, period).absolute;

/** Root mean squared scaled error (of the M5 competition). */
export const rmsse = (actual: Series, forecast: Series, training: Series, period = 1) =>
  Math.sqrt(accuracy(actual, forecast).mse / scale(training, period).squared);

/** Pinball (quantile) loss of forecasts of the quantile p; the mean over all pairs. */
export function pinball(actual: Series, quantile: Series, p: number): number {
  within('p', p);
  const y = checked(actual);
  if (quantile.length !== y.length) throw new RangeError(`quantile: ${y.length} values needed, got ${quantile.length}`);
  let sum = 0;
  for (let t = 0; t < y.length; t++) {
    const e = y[t]! - quantile[t]!;
    sum += e >= 0 ? p * e : (p - 1) * e;
  }
  return sum / y.length;
}

/** Winkler score of intervals that should hold this share: width, and 2 ÷ (1 − coverage) for each unit outside; the mean. */
export function winkler(actual: Series, intervals: readonly { low: number; high: number }[], coverage: number): number {
  const miss = 1 - within('coverage', coverage, 0.01, 0.9999);
  const y = checked(actual);
  if (intervals.length !== y.length) throw new RangeError(`intervals: ${y.length} needed, got ${intervals.length}`);
  let sum = 0;
  for (let t = 0; t < y.length; t++) {
    const { low, high } = intervals[t]!;
    const outside = y[t]! < low ? low - y[t]! : y[t]! > high ? y[t]! - high : 0;
    sum += high - low + (2 / miss) * outside;
  }
  return sum / y.length;
}
