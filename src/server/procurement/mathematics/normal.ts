import { finite, nonNegative, openShare, positive } from './argument';
import { erfc } from './error-function';

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
export const standardNormalPdf = (z: number) => Math.exp((-z * z) / 2) / ROOT_TWO_PI;

/** Probability of at most `z`, accurate in both tails. */
export const standardNormalCdf = (z: number) => erfc(-z / Math.SQRT2) / 2;

/** Probability of more than `z`; keeps its digits where 1 − cdf has lost them. */
export const standardNormalTail = (z: number) => erfc(z / Math.SQRT2) / 2;

/**
 * The value that is not exceeded with `probability` (0 to 1, both excluded). Starts from Hastings' rational approximation
 * (Abramowitz & Stegun 26.2.23) and sharpens it by Halley's method against the tail itself.
 */
export function standardNormalQuantile(probability: number): number {
  openShare('probability', probability);
  return probability < 0.5 ? -upperQuantile(probability) : upperQuantile(1 - probability);
}

/** The value that is exceeded with probability `tail` (0 to ½). */
function upperQuantile(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 3; step++) {
    const error = (standardNormalTail(z) - tail) / standardNormalPdf(z);
    z += error / (1 - (z * error) / 2);
  }
  return z;
}

/**
 * The quantile of the critical ratio p/(h+p), also where that ratio lies so close to 1 that a double cannot hold it.
 * RangeError when even its distance from 0 or 1 is nought.
 */
export function criticalQuantile(holdingCost: number, stockoutCost: number): number {
  const [h, p] = [positive('holdingCost', holdingCost), positive('stockoutCost', stockoutCost)];
  const tail = Math.min(h, p) / (h + p);
  if (!(tail > 0)) throw new RangeError('stockoutCost must be of a size with holdingCost');
  return p < h ? -upperQuantile(tail) : upperQuantile(tail);
}

/** Standard normal loss L(z) = E[(Z − z)+], Snyder & Shen (C.22). */
export const standardNormalLoss = (z: number) => standardNormalPdf(z) - z * standardNormalTail(z);

/** Second-order loss ½E[((Z − z)+)²], Snyder & Shen (C.25). */
export const standardNormalSecondLoss = (z: number) =>
  ((z * z + 1) * standardNormalTail(z) - z * standardNormalPdf(z)) / 2;

/** Probability that a normal demand is at most `x`; a deviation of nought is a demand that is always its mean. */
export function normalCdf(x: number, mean: number, sd: number): number {
  check(x, mean, sd);
  if (sd === 0) return x >= mean ? 1 : 0;
  return standardNormalCdf((x - mean) / sd);
}

/** The value a normal demand does not exceed with `probability`. */
export const normalQuantile = (probability: number, mean: number, sd: number) =>
  finite('mean', mean) + nonNegative('sd', sd) * standardNormalQuantile(probability);

/** Expected shortage n(x) = E[(D − x)+] and expected left-over n̄(x) = E[(x − D)+] of a normal demand. */
export function normalLoss(x: number, mean: number, sd: number): { loss: number; complementary: number } {
  check(x, mean, sd);
  if (certain(x, mean, sd)) return { loss: Math.max(0, mean - x), complementary: Math.max(0, x - mean) };
  const z = (x - mean) / sd;
  return { loss: sd * standardNormalLoss(z), complementary: sd * standardNormalLoss(-z) };
}

/** Second-order losses ½E[((D − x)+)²] and ½E[((x − D)+)²] of a normal demand; the derivative of the first is −n(x). */
export function normalSecondLoss(x: number, mean: number, sd: number): { loss: number; complementary: number } {
  check(x, mean, sd);
  // E[(x − D)²] keeps the variance of D, however far away x is.
  const far = (distance: number) => (distance > 0 ? (distance ** 2 + sd ** 2) / 2 : 0);
  if (certain(x, mean, sd)) return { loss: far(mean - x), complementary: far(x - mean) };
  const z = (x - mean) / sd;
  return { loss: sd ** 2 * standardNormalSecondLoss(z), complementary: sd ** 2 * standardNormalSecondLoss(-z) };
}

/** Without deviation, or so many of them away that a double cannot tell the tail from nought. */
const certain = (x: number, mean: number, sd: number) => sd === 0 || Math.abs(x - mean) > 38 * sd;

function check(x: number, mean: number, sd: number) {
  finite('x', x);
  finite('mean', mean);
  nonNegative('sd', sd);
}
