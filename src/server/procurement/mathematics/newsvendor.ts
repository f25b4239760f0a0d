import { finite, nonNegative, positive, whole } from './argument';
import { discreteLoss, type Pmf, support } from './discrete';
import { criticalQuantile, normalLoss, standardNormalCdf, standardNormalPdf, standardNormalTail } from './normal';
import { poissonCritical, poissonLoss } from './poisson';

/** `holdingCost` h per unit left over, `stockoutCost` p per unit short, per period. */
type Costs = { holdingCost: number; stockoutCost: number };
type Normal = Costs & { demandMean: number; demandSd: number };
/** With a `baseStockLevel`, that level is judged instead of the best one. */
type Level = { baseStockLevel?: number };
type Answer = { baseStockLevel: number; cost: number };

const costOf = ({ holdingCost, stockoutCost }: Costs, n: { loss: number; complementary: number }) =>
  holdingCost * n.complementary + stockoutCost * n.loss;

/**
 * Newsvendor with normal demand: S* = μ + z_α σ with α = p/(h+p), cost (h+p)φ(z_α)σ. Snyder & Shen (4.30), (4.37).
 * Example 4.3 (0.18, 0.70, N(50, 8²)): 56.604 at 1.9976. With `leadTime` L, demand of the L + 1 periods until an order of the next
 * review has arrived.
 */
export function newsvendorNormal({ leadTime = 0, ...input }: Normal & Level & { leadTime?: number }): Answer {
  const z = criticalQuantile(input.holdingCost, input.stockoutCost);
  const periods = nonNegative('leadTime', leadTime) + 1;
  const mean = nonNegative('demandMean', input.demandMean) * periods;
  const sd = nonNegative('demandSd', input.demandSd) * Math.sqrt(periods);
  if (input.baseStockLevel !== undefined) {
    const baseStockLevel = finite('baseStockLevel', input.baseStockLevel);
    return { baseStockLevel, cost: costOf(input, normalLoss(baseStockLevel, mean, sd)) };
  }
  const cost = (input.holdingCost + input.stockoutCost) * standardNormalPdf(z) * sd;
  return { baseStockLevel: mean + z * sd, cost };
}

/**
 * The same with lognormal demand, ln D ~ N(`logMean`, `logSd`²): S* = exp(μ + z_α σ). Problem 4.8(b) (1, 0.1765, 6, 0.3): 295.63 at
 * 29.4425.
 */
export function newsvendorLognormal(input: Costs & Level & { logMean: number; logSd: number }): Answer {
  const z = criticalQuantile(input.holdingCost, input.stockoutCost);
  const [mu, sd] = [finite('logMean', input.logMean), positive('logSd', input.logSd)];
  const baseStockLevel = positive('baseStockLevel', input.baseStockLevel ?? Math.exp(mu + z * sd));
  const at = (Math.log(baseStockLevel) - mu) / sd;
  // E[(D − S)+] and E[(S − D)+], from the partial expectation of D above and below S.
  const mean = Math.exp(mu + sd ** 2 / 2);
  const loss = mean * standardNormalTail(at - sd) - baseStockLevel * standardNormalTail(at);
  const complementary = baseStockLevel * standardNormalCdf(at) - mean * standardNormalCdf(at - sd);
  return { baseStockLevel, cost: costOf(input, { loss, complementary }) };
}

/** The same over lead time and review period: Example 4.4 (L = 4): 264.77 at 4.4668. */
export const newsvendorNormalLeadtime = (input: Normal & Level & { leadTime: number }) => newsvendorNormal(input);

/** Newsvendor with Poisson demand: the smallest S with F(S) ≥ p/(h+p). (0.18, 0.70, mean 50): 56 at 1.7972. */
export function newsvendorPoisson({
  leadTime = 0,
  ...input
}: Costs & Level & { demandMean: number; leadTime?: number }): Answer {
  const mean = nonNegative('demandMean', input.demandMean) * (nonNegative('leadTime', leadTime) + 1);
  const best = poissonCritical(input.holdingCost, input.stockoutCost, mean);
  const baseStockLevel = input.baseStockLevel === undefined ? best : whole('baseStockLevel', input.baseStockLevel);
  return { baseStockLevel, cost: costOf(input, poissonLoss(baseStockLevel, mean)) };
}

/** Newsvendor with any discrete demand: the smallest possible demand S with F(S) ≥ p/(h+p). Snyder & Shen §4.3.2.6. */
export function newsvendorDiscrete(input: Costs & Level & { demandPmf: Pmf }): Answer {
  // A shortage may cost nothing here: then the least demand is stocked.
  const p = nonNegative('stockoutCost', input.stockoutCost);
  const alpha = p / (p + positive('holdingCost', input.holdingCost));
  const pmf = support(input.demandPmf);
  let sum = 0;
  // A sum of decimal probabilities may miss the ratio by its last bit.
  const best = () => pmf.find((p) => (sum += p.probability) >= alpha - 1e-12) ?? pmf[pmf.length - 1]!;
  const baseStockLevel =
    input.baseStockLevel === undefined ? best().demand : finite('baseStockLevel', input.baseStockLevel);
  return { baseStockLevel, cost: costOf(input, discreteLoss(baseStockLevel, pmf)) };
}

/** Revenue per unit sold, cost per unit bought, and what is got for one left over; extra holding and stock-out cost if any. */
type Explicit = {
  sellingRevenue: number;
  purchaseCost: number;
  salvageValue: number;
  holdingCost?: number;
  stockoutCost?: number;
};

function implied(e: Explicit): Costs {
  const [r, c, v] = [
    finite('sellingRevenue', e.sellingRevenue),
    nonNegative('purchaseCost', e.purchaseCost),
    e.salvageValue,
  ];
  if (r <= c) throw new RangeError('sellingRevenue must be above purchaseCost');
  if (finite('salvageValue', v) >= c) throw new RangeError('salvageValue must be below purchaseCost');
  return {
    holdingCost: c - v + nonNegative('holdingCost', e.holdingCost ?? 0),
    stockoutCost: r - c + nonNegative('stockoutCost', e.stockoutCost ?? 0),
  };
}

/** Newsvendor stated as revenue, purchase cost and salvage value; answers expected profit. Snyder & Shen §4.3.2.3. */
export function newsvendorNormalExplicit({
  demandMean,
  demandSd,
  baseStockLevel: level,
  ...e
}: Explicit & Level & { demandMean: number; demandSd: number }): { baseStockLevel: number; profit: number } {
  const answer = newsvendorNormal({
    ...implied(e),
    demandMean,
    demandSd,
    ...(level !== undefined && { baseStockLevel: level }),
  });
  return {
    baseStockLevel: answer.baseStockLevel,
    profit: (e.sellingRevenue - e.purchaseCost) * demandMean - answer.cost,
  };
}

/** The same with Poisson demand. */
export function newsvendorPoissonExplicit({
  demandMean,
  baseStockLevel: level,
  ...e
}: Explicit & Level & { demandMean: number }): { baseStockLevel: number; profit: number } {
  const answer = newsvendorPoisson({
    ...implied(e),
    demandMean,
    ...(level !== undefined && { baseStockLevel: level }),
  });
  return {
    baseStockLevel: answer.baseStockLevel,
    profit: (e.sellingRevenue - e.purchaseCost) * demandMean - answer.cost,
  };
}
