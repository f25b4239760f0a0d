import { each, nonNegative, positive, rising, sameLength } from './argument';

/**
 * Price breaks: from `breakpoints[j]` units on, `unitCosts[j]` applies; the first breakpoint is 0, prices fall. `holdingCostRate` is
 * the share of a unit's price that a year in stock costs.
 */
export type Discounts = {
  fixedCost: number;
  holdingCostRate: number;
  demandRate: number;
  breakpoints: readonly number[];
  unitCosts: readonly number[];
};
type Best = { orderQuantity: number; region: number; totalCost: number };

function check({ fixedCost, holdingCostRate, demandRate, breakpoints, unitCosts }: Discounts) {
  nonNegative('fixedCost', fixedCost);
  positive('holdingCostRate', holdingCostRate);
  positive('demandRate', demandRate);
  each('breakpoints', breakpoints, nonNegative);
  each('unitCosts', unitCosts, positive);
  sameLength({ breakpoints, unitCosts });
  if (breakpoints[0] !== 0) throw new RangeError('breakpoints must start at 0');
  rising('breakpoints', breakpoints);
  if (unitCosts.some((price, j) => j > 0 && price > unitCosts[j - 1]!))
    throw new RangeError('unitCosts must not rise with the quantity');
}

/** The price region (from 0) that a quantity falls into. */
export const regionOf = (breakpoints: readonly number[], quantity: number) =>
  breakpoints.findLastIndex((from) => quantity >= from);

/** Cost per unit of time, purchases included, when the whole order has the price of its region. */
export function eoqAllUnitsDiscountCost(input: Discounts & { orderQuantity: number }): { totalCost: number } {
  check(input);
  const quantity = positive('orderQuantity', input.orderQuantity);
  const price = input.unitCosts[regionOf(input.breakpoints, quantity)]!;
  return { totalCost: allUnitsCost(input, price, quantity) };
}

const allUnitsCost = ({ fixedCost, holdingCostRate, demandRate }: Discounts, price: number, quantity: number) =>
  price * demandRate + (fixedCost * demandRate) / quantity + (holdingCostRate * price * quantity) / 2;

/**
 * Optimal quantity when the whole order has the price of its region: in each region the EOQ, or the region's lower end where the EOQ
 * lies below it. Snyder & Shen §3.4.1; Example 3.6 (breaks 0, 400, 800 at 0.75, 0.72, 0.68): 800 units, region 2, 978.60.
 */
export function eoqAllUnitsDiscount(input: Discounts): Best {
  check(input);
  const candidates = input.unitCosts.flatMap((price, region): Best[] => {
    const from = input.breakpoints[region]!;
    const to = input.breakpoints[region + 1] ?? Number.POSITIVE_INFINITY;
    const free = Math.sqrt((2 * input.fixedCost * input.demandRate) / (input.holdingCostRate * price));
    const orderQuantity = Math.max(free, from);
    if (orderQuantity >= to || orderQuantity === 0) return [];
    return [{ orderQuantity, region, totalCost: allUnitsCost(input, price, orderQuantity) }];
  });
  return cheapest(candidates);
}

/** What of an order's price does not depend on how far it reaches into its region: Σ cᵢ(bᵢ₊₁ − bᵢ) − c_j b_j. */
const lump = ({ breakpoints, unitCosts }: Discounts, region: number) =>
  unitCosts.slice(0, region).reduce((sum, price, i) => sum + price * (breakpoints[i + 1]! - breakpoints[i]!), 0) -
  unitCosts[region]! * breakpoints[region]!;

function incrementalCost(input: Discounts, region: number, quantity: number) {
  const { fixedCost, holdingCostRate, demandRate } = input;
  const price = input.unitCosts[region]!;
  const fixed = lump(input, region);
  return (
    price * demandRate +
    ((fixedCost + fixed) * demandRate) / quantity +
    (holdingCostRate * (fixed + price * quantity)) / 2
  );
}

/** Cost per unit of time, purchases included, when each price holds for the units of its region only. */
export function eoqIncrementalDiscountCost(input: Discounts & { orderQuantity: number }): { totalCost: number } {
  check(input);
  const quantity = positive('orderQuantity', input.orderQuantity);
  return { totalCost: incrementalCost(input, regionOf(input.breakpoints, quantity), quantity) };
}

/**
 * Optimal quantity when each price holds for the units of its region only: the best of the regions' EOQs that lie in their region.
 * Snyder & Shen §3.4.2; Example 3.7 (the prices of 3.6): 304.05 units, region 0, 1043.41.
 */
export function eoqIncrementalDiscount(input: Discounts): Best {
  check(input);
  const candidates = input.unitCosts.flatMap((price, region): Best[] => {
    const fixed = input.fixedCost + lump(input, region);
    const orderQuantity = Math.sqrt((2 * fixed * input.demandRate) / (input.holdingCostRate * price));
    const inside =
      orderQuantity > 0 &&
      orderQuantity >= input.breakpoints[region]! &&
      orderQuantity < (input.breakpoints[region + 1] ?? Number.POSITIVE_INFINITY);
    return inside ? [{ orderQuantity, region, totalCost: incrementalCost(input, region, orderQuantity) }] : [];
  });
  return cheapest(candidates);
}

function cheapest(candidates: Best[]): Best {
  const [first, ...others] = candidates;
  if (!first) throw new RangeError('fixedCost must be positive: without it there is no best quantity');
  return others.reduce((best, next) => (next.totalCost < best.totalCost ? next : best), first);
}
