import { checked, type Series, steps } from './series';

/** Indices of a season, one per place in it, by classical decomposition: centred moving average, then the mean ratio or difference. */
export function seasonalIndices(series: Series, period: number, kind: 'additive' | 'multiplicative'): number[] {
  const m = steps('period', period, 2);
  const y = checked(series, 2 * m);
  const sums = new Float64Array(m);
  const counts = new Float64Array(m);
  const half = m >> 1;
  for (let t = half; t + half < y.length; t++) {
    let sum = 0;
    for (let k = -half; k <= half; k++) sum += y[t + k]! * (m % 2 === 0 && Math.abs(k) === half ? 0.5 : 1);
    const middle = sum / m;
    if (kind === 'multiplicative' && middle === 0) continue;
    const place = t % m;
    sums[place]! += kind === 'additive' ? y[t]! - middle : y[t]! / middle;
    counts[place]!++;
  }
  const raw = Array.from(sums, (sum, i) => (counts[i]! > 0 ? sum / counts[i]! : kind === 'additive' ? 0 : 1));
  const all = raw.reduce((a, b) => a + b, 0) / m;
  return raw.map((index) => (kind === 'additive' ? index - all : all === 0 ? 1 : index / all));
}

/** Whether a season of `period` shows in the autocorrelation, at the 90 % level: the test of the M3 and M4 competitions' benchmarks. */
export function isSeasonal(series: Series, period: number): boolean {
  const m = steps('period', period);
  const y = checked(series);
  const n = y.length;
  if (m < 2 || n < 2 * m + 1) return false;
  const mean = y.reduce((a, b) => a + b, 0) / n;
  let variance = 0;
  for (let t = 0; t < n; t++) variance += (y[t]! - mean) ** 2;
  if (variance === 0) return false;
  const correlation = (lag: number) => {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += (y[t]! - mean) * (y[t - lag]! - mean);
    return sum / variance;
  };
  let squares = 0;
  for (let lag = 1; lag < m; lag++) squares += correlation(lag) ** 2;
  return Math.abs(correlation(m)) / Math.sqrt((1 + 2 * squares) / n) > 1.6448536269514722;
}
