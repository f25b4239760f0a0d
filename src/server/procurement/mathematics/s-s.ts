import { count, each, nonNegative, positive, whole } from './argument';
import { convolved, discreteLoss, support } from './discrete';
import { poissonLoss, poissonPmf } from './poisson';

/** Periodic review: at or below s (`reorderPoint`) order up to S. h and p per unit at a period's end, K per order. */
type Costs = { holdingCost: number; stockoutCost: number; fixedCost: number };
/** `leadTime` in whole periods, 0 if left out: costs are then those of the demand of L + 1 periods. */
export type SsPoisson = Costs & { demandMean: number; leadTime?: number };
/** `demandPmf[d]` is the probability of demand d in a period. */
export type SsDiscrete = Costs & { demandPmf: readonly number[]; leadTime?: number };
type Levels = { reorderPoint: number; orderUpToLevel: number };

/** One-period cost G(y) and the renewal sums m, M of Zheng & Federgruen (1991), each computed once and only as far as needed. */
type Model = { fixedCost: number; rate: (y: number) => number; m: (j: number) => number; start: number };

function model(
  costs: Costs,
  pmf: (d: number) => number,
  most: number,
  loss: (y: number) => ReturnType<typeof discreteLoss>,
): Model {
  const h = positive('holdingCost', costs.holdingCost);
  const p = positive('stockoutCost', costs.stockoutCost);
  positive('fixedCost', costs.fixedCost);
  if (pmf(0) >= 1) throw new RangeError('demand must sometimes be above 0');
  const rates = new Map<number, number>();
  const rate = (y: number) => {
    const known = rates.get(y);
    if (known !== undefined) return known;
    const n = loss(y);
    const value = h * n.complementary + p * n.loss;
    rates.set(y, value);
    return value;
  };
  const probabilities: number[] = [];
  const renewals: number[] = [];
  const m = (j: number) => {
    for (let i = renewals.length; i <= j; i++) {
      probabilities.push(pmf(i));
      let sum = i === 0 ? 1 : 0;
      for (let l = Math.min(i, most); l > 0; l--) sum += probabilities[l]! * renewals[i - l]!;
      renewals.push(sum / (1 - probabilities[0]!));
    }
    return renewals[j]!;
  };
  return { fixedCost: costs.fixedCost, rate, m, start: least(rate) };
}

/** The smallest y ≥ 0 after which a convex rate no longer falls: doubling steps, then bisection. */
function least(rate: (y: number) => number): number {
  const falls = (y: number) => rate(y + 1) < rate(y);
  let [below, at] = [-1, 0];
  for (let step = 1; falls(at); step *= 2) [below, at] = [at, at + step];
  while (at - below > 1) {
    const middle = Math.floor((below + at) / 2);
    if (falls(middle)) below = middle;
    else at = middle;
  }
  return at;
}

function poissonModel(input: SsPoisson) {
  const mean = positive('demandMean', input.demandMean);
  const overLead = mean * (count('leadTime', input.leadTime ?? 0) + 1);
  return model(
    input,
    (d) => poissonPmf(d, mean),
    // Beyond it, probabilities of any mean are below 1e-30.
    Math.ceil(mean + 12 * Math.sqrt(mean) + 40),
    (y) => poissonLoss(y, overLead),
  );
}

function discreteModel(input: SsDiscrete) {
  const pmf = each('demandPmf', input.demandPmf, nonNegative);
  const overLead = support(convolved(pmf, count('leadTime', input.leadTime ?? 0) + 1));
  return model(
    input,
    (d) => pmf[d] ?? 0,
    pmf.length - 1,
    (y) => discreteLoss(y, overLead),
  );
}

function costOf({ fixedCost, rate, m }: Model, s: number, S: number): number {
  let cost = fixedCost;
  let cycle = 0;
  for (let d = 0; d < S - s; d++) {
    cost += m(d) * rate(S - d);
    cycle += m(d);
  }
  return cost / cycle;
}

/** The algorithm of Zheng & Federgruen (1991): raises S while the one-period cost allows, moving s along. */
function optimum(given: Model): Levels & { cost: number } {
  const { rate, start } = given;
  let S = start;
  let s = start - 1;
  while (costOf(given, s, S) > rate(s)) s--;
  let cost = costOf(given, s, S);
  for (let next = S + 1; rate(next) <= cost; next++) {
    if (costOf(given, s, next) >= cost) continue;
    S = next;
    while (costOf(given, s, S) <= rate(s + 1)) s++;
    cost = costOf(given, s, S);
  }
  return { reorderPoint: s, orderUpToLevel: S, cost };
}

function judged(given: Model, { reorderPoint, orderUpToLevel }: Levels): { cost: number } {
  whole('reorderPoint', reorderPoint);
  if (whole('orderUpToLevel', orderUpToLevel) <= reorderPoint)
    throw new RangeError('orderUpToLevel must be above reorderPoint');
  return { cost: costOf(given, reorderPoint, orderUpToLevel) };
}

/** The optimal (s, S) for Poisson demand, exactly. Snyder & Shen Example 4.7 (1, 4, K = 5, mean 6): s = 4, S = 10 at 8.0341. */
export const ssPoisson = (input: SsPoisson) => optimum(poissonModel(input));

/** Exact cost per period of any (s, S) with Poisson demand. */
export const ssPoissonCost = (input: SsPoisson & Levels) => judged(poissonModel(input), input);

/** The optimal (s, S) for any discrete demand, exactly. */
export const ssDiscrete = (input: SsDiscrete) => optimum(discreteModel(input));

/** Exact cost per period of any (s, S) with a discrete demand. */
export const ssDiscreteCost = (input: SsDiscrete & Levels) => judged(discreteModel(input), input);

/**
 * Power approximation of (s, S) for normal demand of mean and deviation per period, lead time nought. Ehrhardt & Mosier (1984);
 * Snyder & Shen (4.77)–(4.80). Example (0.18, 0.70, K = 2.5, N(50, 8²)): s = 40.19, S = 74.29.
 */
export function ssPowerApproximation(input: Costs & { demandMean: number; demandSd: number }): Levels {
  const h = positive('holdingCost', input.holdingCost);
  const p = positive('stockoutCost', input.stockoutCost);
  const k = positive('fixedCost', input.fixedCost);
  const [mean, sd] = [positive('demandMean', input.demandMean), positive('demandSd', input.demandSd)];
  const q = 1.3 * mean ** 0.494 * (k / h) ** 0.506 * (1 + (sd / mean) ** 2) ** 0.116;
  const z = Math.sqrt((q / sd) * (h / p));
  const reorderPoint = 0.973 * mean + sd * (0.183 / z + 1.063 - 2.192 * z);
  return { reorderPoint, orderUpToLevel: reorderPoint + q };
}
