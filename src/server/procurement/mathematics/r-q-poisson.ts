import { nonNegative, positive, whole } from './argument';
import { poissonCritical, poissonLoss } from './poisson';

/** Continuous review with Poisson demand of `demandMean` per unit of time; r and Q are whole. */
export type RqPoisson = {
  holdingCost: number;
  stockoutCost: number;
  fixedCost: number;
  demandMean: number;
  leadTime: number;
};

function parts(input: RqPoisson) {
  const h = positive('holdingCost', input.holdingCost);
  const p = positive('stockoutCost', input.stockoutCost);
  const setup = positive('fixedCost', input.fixedCost) * positive('demandMean', input.demandMean);
  const mean = input.demandMean * nonNegative('leadTime', input.leadTime);
  const rate = (y: number) => {
    const { loss, complementary } = poissonLoss(y, mean);
    return h * complementary + p * loss;
  };
  return { rate, setup, least: poissonCritical(h, p, mean) };
}

/** Exact cost of any (r, Q): (Kλ + Σ G(y) for y = r+1 … r+Q)/Q, Snyder & Shen (5.48). Example 5.8: r = 3, Q = 5 costs 107.92. */
export function rqPoissonCost(input: RqPoisson & { reorderPoint: number; orderQuantity: number }): { cost: number } {
  const { rate, setup } = parts(input);
  const r = whole('reorderPoint', input.reorderPoint);
  const q = positive('orderQuantity', whole('orderQuantity', input.orderQuantity));
  let sum = setup;
  for (let y = r + 1; y <= r + q; y++) sum += rate(y);
  return { cost: sum / q };
}

/**
 * The optimal (r, Q), exactly, by Federgruen & Zheng (1992): the interval of positions grows from the least cost rate by its cheaper
 * neighbour while that lowers the average. Example 5.8 (20, 150, 100, 1.5, L = 2): r = 3, Q = 5 at 107.92.
 */
export function rqPoisson(input: RqPoisson): { reorderPoint: number; orderQuantity: number; cost: number } {
  const { rate, setup, least } = parts(input);
  let r = least - 1;
  let q = 1;
  let sum = setup + rate(least);
  let [below, above] = [rate(r), rate(least + 1)];
  while (Math.min(below, above) <= sum / q) {
    q++;
    if (below < above) {
      sum += below;
      r--;
      below = rate(r);
    } else {
      sum += above;
      above = rate(r + q + 1);
    }
  }
  return { reorderPoint: r, orderQuantity: q, cost: sum / q };
}
