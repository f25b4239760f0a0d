import { finite, nonNegative, positive } from './argument';
import { criticalQuantile, normalLoss, normalSecondLoss } from './normal';
import { root } from './root';

/**
 * Continuous review: order Q when the inventory position falls to r. h and p (`stockoutCost`) per unit and unit of time, K per order,
 * demand N(λ, τ²) per unit of time, lead time L; lead-time demand N(λL, τ²L).
 */
export type RqNormal = {
  holdingCost: number;
  stockoutCost: number;
  fixedCost: number;
  demandMean: number;
  demandSd: number;
  leadTime: number;
};

/** The rate G(y) at which cost accrues at inventory position y, its integral, and where it is least. */
export function costRate(input: Omit<RqNormal, 'fixedCost'>) {
  const h = positive('holdingCost', input.holdingCost);
  const p = positive('stockoutCost', input.stockoutCost);
  const leadTime = nonNegative('leadTime', input.leadTime);
  const mean = nonNegative('demandMean', input.demandMean) * leadTime;
  const sd = nonNegative('demandSd', input.demandSd) * Math.sqrt(leadTime);
  const at = (y: number) => {
    const { loss, complementary } = normalLoss(y, mean, sd);
    return h * complementary + p * loss;
  };
  /** ∫ G from r to r + Q, in closed form: the second-order loss is what integrates the first. */
  const area = (from: number, to: number) => {
    const [a, b] = [normalSecondLoss(from, mean, sd), normalSecondLoss(to, mean, sd)];
    return p * (a.loss - b.loss) + h * (b.complementary - a.complementary);
  };
  return { at, area, least: mean + criticalQuantile(h, p) * sd, mean, sd, h, p };
}

/** Exact cost per unit of time of any (r, Q): (Kλ + ∫ G)/Q, Snyder & Shen (5.7). Example 5.1: r = 126.8, Q = 328.5 costs 78.07. */
export function rqNormalCost(input: RqNormal & { reorderPoint: number; orderQuantity: number }): { cost: number } {
  const { area } = costRate(input);
  const [r, q] = [finite('reorderPoint', input.reorderPoint), positive('orderQuantity', input.orderQuantity)];
  return { cost: (positive('fixedCost', input.fixedCost) * input.demandMean + area(r, r + q)) / q };
}

/** The best reorder point for a given Q: where G(r) = G(r + Q), Snyder & Shen (5.9). Example 5.2 with Q = 300: 129.43. */
export function rqNormalReorderPoint(input: Omit<RqNormal, 'fixedCost'> & { orderQuantity: number }): {
  reorderPoint: number;
} {
  const { at, least } = costRate(input);
  const q = positive('orderQuantity', input.orderQuantity);
  return { reorderPoint: root((r) => at(r + q) - at(r), least - q, least) };
}

/**
 * The optimal (r, Q), exactly. At the optimum the cost c is G(r) = G(r + Q) and the area between c and G is Kλ (Zheng 1992): that area
 * is convex in c with slope Q, so Newton's method on c converges.
 */
export function rqNormal(input: RqNormal): { reorderPoint: number; orderQuantity: number; cost: number } {
  const { at, area, least, mean, h, p } = costRate(input);
  const setup = positive('fixedCost', input.fixedCost) * positive('demandMean', input.demandMean);
  const lowest = at(least);
  /** Where G is c, left and right of its least point; G lies above its asymptotes −p(y − μ) and h(y − μ). */
  const ends = (c: number) => {
    const left = mean - c / p;
    const right = mean + c / h;
    const crossing = (from: number, to: number) => root((y) => at(y) - c, from, to);
    const r = at(left) > c ? crossing(left, least) : left;
    const top = at(right) > c ? crossing(least, right) : right;
    return { r, q: top - r, area: c * (top - r) - area(r, top) };
  };
  let c = lowest + Math.sqrt((2 * setup * h * p) / (h + p));
  for (let step = 0; step < 100; step++) {
    const { q, area: between } = ends(c);
    const next = Math.max(c - (between - setup) / q, lowest + (c - lowest) / 1024);
    const done = Math.abs(next - c) <= 1e-14 * c;
    c = next;
    if (done) break;
  }
  const { r, q } = ends(c);
  return { reorderPoint: r, orderQuantity: q, cost: c };
}
