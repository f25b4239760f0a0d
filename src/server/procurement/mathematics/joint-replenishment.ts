import { each, nonNegative, positive, sameLength } from './argument';

/** One order costs `sharedFixedCost` K, and kₙ more for each product in it; product n is in every mₙ-th order, every T·mₙ. */
export type JointReplenishment = {
  sharedFixedCost: number;
  individualFixedCosts: readonly number[];
  holdingCosts: readonly number[];
  demandRates: readonly number[];
};
export type JointPlan = {
  orderQuantities: number[];
  baseCycleTime: number;
  orderMultiples: number[];
  cost: number;
};

function check(input: JointReplenishment) {
  nonNegative('sharedFixedCost', input.sharedFixedCost);
  each('individualFixedCosts', input.individualFixedCosts, nonNegative);
  each('holdingCosts', input.holdingCosts, positive);
  each('demandRates', input.demandRates, positive);
  const { individualFixedCosts, holdingCosts, demandRates } = input;
  sameLength({ individualFixedCosts, holdingCosts, demandRates });
  const minor = individualFixedCosts;
  return { minor, weights: holdingCosts.map((h, n) => h * demandRates[n]!) };
}

/** The best base cycle for given multiples, T = √(2(K + Σkₙ/mₙ)/Σhₙmₙλₙ), and its cost. */
export function planFor(input: JointReplenishment, orderMultiples: readonly number[]): JointPlan {
  const { minor, weights } = check(input);
  each('orderMultiples', orderMultiples, positive);
  sameLength({ individualFixedCosts: minor, orderMultiples });
  const ordering = minor.reduce((sum, k, n) => sum + k / orderMultiples[n]!, input.sharedFixedCost);
  const holding = weights.reduce((sum, w, n) => sum + w * orderMultiples[n]!, 0);
  if (ordering === 0) throw new RangeError('sharedFixedCost must be positive: without it there is no best cycle');
  const baseCycleTime = Math.sqrt((2 * ordering) / holding);
  return {
    orderQuantities: input.demandRates.map((rate, n) => baseCycleTime * orderMultiples[n]! * rate),
    baseCycleTime,
    orderMultiples: [...orderMultiples],
    cost: ordering / baseCycleTime + (baseCycleTime * holding) / 2,
  };
}

/**
 * Silver's heuristic (1976): the product with the least k/(hλ) is in every order, the others at the rounded root of their ratio to
 * it. Snyder & Shen's problem (600; 120, 840, 300; 160, 20, 50; 1, 1, 1): multiples 1, 3, 1 at 837.85.
 */
export function jointReplenishmentSilver(input: JointReplenishment): JointPlan {
  const { minor, weights } = check(input);
  const ratios = minor.map((k, n) => k / weights[n]!);
  const most = ratios.indexOf(Math.min(...ratios));
  const scale = weights[most]! / (input.sharedFixedCost + minor[most]!);
  const multiples = ratios.map((r, n) => (n === most ? 1 : Math.max(1, Math.round(Math.sqrt(r * scale) || 0))));
  return planFor(input, multiples);
}

/**
 * The best plan with multiples that are powers of two, exactly: within 6 % of every thinkable policy (Jackson, Maxwell & Muckstadt
 * 1985, Roundy 1986).
 */
export const jointReplenishmentPowerOfTwo = (input: JointReplenishment) =>
  exact(input, {
    from: (m) => m * 2,
    // k/(mT) + w m T/2 equals that of 2m at T = √(k/w)/m.
    threshold: (ratio, m) => Math.sqrt(ratio) / m,
  });

/** The best plan with any whole multiples, exactly (Goyal 1974, by all breakpoints of the cost in T). */
export const jointReplenishmentOptimal = (input: JointReplenishment) =>
  exact(input, {
    from: (m) => m + 1,
    threshold: (ratio, m) => Math.sqrt((2 * ratio) / (m * (m + 1))),
  });

type Multiples = { from: (m: number) => number; threshold: (ratio: number, m: number) => number };

/**
 * Walks T downwards from where every multiple is 1. Between breakpoints the multiples are constant and the best T for them has a
 * closed form; where the shared orders cost more than the best plan found would leave over if every product were
 * ordered at its own EOQ, it stops.
 */
function exact(input: JointReplenishment, { from, threshold }: Multiples): JointPlan {
  const { minor, weights } = check(input);
  const shared = positive('sharedFixedCost', input.sharedFixedCost);
  const ratios = minor.map((k, n) => k / weights[n]!);
  const alone = minor.reduce((sum, k, n) => sum + Math.sqrt(2 * k * weights[n]!), 0);
  const multiples = minor.map(() => 1);
  const nextAt = ratios.map((r) => threshold(r, 1));
  let best = planFor(input, multiples);
  for (;;) {
    const at = Math.max(...nextAt);
    if (at <= shared / Math.max(0, best.cost - alone)) return best;
    const n = nextAt.indexOf(at);
    multiples[n] = from(multiples[n]!);
    nextAt[n] = threshold(ratios[n]!, multiples[n]!);
    const plan = planFor(input, multiples);
    if (plan.cost < best.cost) best = plan;
  }
}
