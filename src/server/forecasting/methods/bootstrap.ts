import type { Interval } from './fit';
import { random } from './random';
import { checkedDemand, type Series, steps, within } from './series';

type Options = {
  /** Steps ahead. */
  h: number;
  /** Shares (0–1) of outcomes that the intervals should hold. */
  coverages: readonly number[];
  /** Demand per period that is forecast: the mean of what is drawn. */
  rate: number;
  seed?: number;
  paths?: number;
};

export type Bootstrap = {
  /** Per coverage, an interval for each step. */
  intervals: Interval[][];
  /** Quantile of the demand of the first `k` steps together. */
  total: (k: number, p: number) => number;
};

/**
 * Intervals for sparse demand from many drawn futures: in each period there is demand with the chance that agrees with the forecast
 * rate, of a size drawn from those seen (after Willemain, Smart and Schwarz 2004, without their jitter). The same seed draws the same.
 */
export function bootstrap(series: Series, { h, coverages, rate, seed = 1, paths = 1000 }: Options): Bootstrap {
  const y = checkedDemand(series);
  steps('h', h);
  steps('paths', paths, 20);
  within('rate', rate, 0, Number.MAX_VALUE);
  for (const c of coverages) within('coverage', c, 0.01, 0.9999);
  const sizes = y.filter((v) => v > 0);
  const average = sizes.length > 0 ? sizes.reduce((a, b) => a + b, 0) / sizes.length : 0;
  const chance = average > 0 ? rate / average : 0;
  // More than one demand a period is drawn as several.
  const draws = Math.max(1, Math.ceil(chance));
  const next = random(seed);
  const path = Array.from({ length: h }, () => new Float64Array(paths));
  const sums = Array.from({ length: h }, () => new Float64Array(paths));
  for (let i = 0; i < paths; i++) {
    let sum = 0;
    for (let step = 0; step < h; step++) {
      let demand = 0;
      for (let d = 0; d < draws; d++) if (next() < chance / draws) demand += sizes[Math.floor(next() * sizes.length)]!;
      sum += demand;
      path[step]![i] = demand;
      sums[step]![i] = sum;
    }
  }
  for (const column of [...path, ...sums]) column.sort();
  const at = (sorted: Float64Array, p: number) => sorted[Math.min(paths - 1, Math.max(0, Math.ceil(p * paths) - 1))]!;
  return {
    intervals: coverages.map((c) =>
      path.map((column) => ({ low: at(column, (1 - c) / 2), high: at(column, (1 + c) / 2) })),
    ),
    total: (k, p) => at(sums[Math.min(h, steps('k', k)) - 1]!, within('p', p)),
  };
}
