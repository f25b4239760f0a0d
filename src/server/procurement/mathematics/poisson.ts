import { count, finite, nonNegative, openShare, positive } from './argument';

const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

/** ln k! − Stirling's formula for it: exact sums for small k, the asymptotic series from 16 on (error below 1e-16). */
function stirlingError(k: number): number {
  if (k >= 16) {
    const s = 1 / (k * k);
    return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / k;
  }
  let factorial = 1;
  for (let i = 2; i <= k; i++) factorial *= i;
  return Math.log(factorial) - (k + 0.5) * Math.log(k) + k - HALF_LOG_TWO_PI;
}

/** k ln(k/mean) + mean − k without cancellation where k is near the mean (Loader 2000). */
function deviance(k: number, mean: number): number {
  const v = (k - mean) / (k + mean);
  if (Math.abs(v) >= 0.1) return k * Math.log(k / mean) + mean - k;
  let sum = (k - mean) * v;
  let power = 2 * k * v;
  for (let j = 1; j < 100; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** Probability of exactly `k` when `mean` are expected, by Loader's saddle-point form: precise for any mean. */
export function poissonPmf(k: number, mean: number): number {
  nonNegative('mean', mean);
  finite('k', k);
  if (k < 0 || !Number.isInteger(k)) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

/** Σ weight(d) pmf(d) from `from` in steps of `by`, away from the mean, until terms vanish. */
function sumAway(from: number, by: 1 | -1, mean: number, weight: (d: number) => number): number {
  let sum = 0;
  let p = poissonPmf(from, mean);
  for (let d = from; d >= 0 && p > 0; d += by) {
    const term = weight(d) * p;
    sum += term;
    if (term > 0 && term < sum * 1e-18 && Math.abs(d - mean) > 1) break;
    p *= by > 0 ? mean / (d + 1) : d / mean;
  }
  return sum;
}

const one = () => 1;

/** Probability of at most `x`. */
export function poissonCdf(x: number, mean: number): number {
  nonNegative('mean', mean);
  const k = Math.floor(finite('x', x));
  if (k < 0) return 0;
  return k < mean ? sumAway(k, -1, mean, one) : 1 - sumAway(k + 1, 1, mean, one);
}

/** The smallest whole number whose cdf reaches `probability` (0 to 1, both excluded). */
export function poissonQuantile(probability: number, mean: number): number {
  openShare('probability', probability);
  return smallest(mean, (k) => poissonCdf(k, mean) >= probability);
}

/** Probability of more than `x`; keeps its digits where 1 − cdf has lost them. */
export function poissonTail(x: number, mean: number): number {
  nonNegative('mean', mean);
  const k = Math.floor(finite('x', x));
  if (k < 0) return 1;
  return k < mean ? 1 - sumAway(k, -1, mean, one) : sumAway(k + 1, 1, mean, one);
}

/** The smallest whole number whose cdf reaches p/(h+p), also where that lies too close to 1 for a double: by the tail then. */
export function poissonCritical(holdingCost: number, stockoutCost: number, mean: number): number {
  const [h, p] = [positive('holdingCost', holdingCost), positive('stockoutCost', stockoutCost)];
  const tail = h / (h + p);
  if (!(tail > 0)) throw new RangeError('stockoutCost must be of a size with holdingCost');
  return p < h
    ? smallest(mean, (k) => poissonCdf(k, mean) >= p / (h + p))
    : smallest(mean, (k) => poissonTail(k, mean) <= tail);
}

/** The smallest k from which on `reached` holds: doubling steps away from the mean, then bisection. */
function smallest(mean: number, reached: (k: number) => boolean): number {
  let [below, at] = [-1, Math.floor(nonNegative('mean', mean))];
  for (let step = 1; !reached(at); step *= 2) [below, at] = [at, at + step];
  for (let step = 1; below < 0 && at - step >= 0; step *= 2) {
    if (!reached(at - step)) below = at - step;
    else at -= step;
  }
  while (at - below > 1) {
    const middle = Math.floor((below + at) / 2);
    if (reached(middle)) at = middle;
    else below = middle;
  }
  return at;
}

/** Expected shortage E[(D − x)+] and left-over E[(x − D)+] of a Poisson demand; each is summed where it is small. */
export function poissonLoss(x: number, mean: number): { loss: number; complementary: number } {
  nonNegative('mean', mean);
  finite('x', x);
  if (x >= mean) {
    const loss = sumAway(Math.floor(x) + 1, 1, mean, (d) => d - x);
    return { loss, complementary: x - mean + loss };
  }
  const complementary = x <= 0 ? 0 : sumAway(Math.ceil(x) - 1, -1, mean, (d) => x - d);
  return { loss: mean - x + complementary, complementary };
}

/** Second-order loss ½E[(D − k)+ (D − k − 1)+] of a Poisson demand at a whole `k` ≥ 0: the sum of n(y) over y > k. */
export function poissonSecondLoss(k: number, mean: number): number {
  count('k', k);
  nonNegative('mean', mean);
  const above = (from: number) => sumAway(from, 1, mean, (d) => ((d - k) * (d - k - 1)) / 2);
  if (k >= mean) return above(k + 2);
  // E[(D−k)(D−k−1)]/2 has a closed form; subtract the part below k, which is small here.
  const below = sumAway(k, -1, mean, (d) => ((d - k) * (d - k - 1)) / 2);
  return (mean * mean - 2 * k * mean + k * (k + 1)) / 2 - below;
}
