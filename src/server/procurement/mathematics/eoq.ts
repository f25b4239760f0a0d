import { finite, nonNegative, positive, share } from './argument';

type Eoq = { fixedCost: number; holdingCost: number; demandRate: number };

function check({ fixedCost, holdingCost, demandRate }: Eoq) {
  nonNegative('fixedCost', fixedCost);
  positive('holdingCost', holdingCost);
  nonNegative('demandRate', demandRate);
}

/**
 * Economic order quantity Q* = √(2Kλ/h) and its cost √(2Kλh) per unit of time. Harris (1913); Snyder & Shen (3.4), (3.5).
 * Example 3.1: K = 8, h = 0.225, λ = 1300 gives 304.05 at 68.41.
 */
export function eoq(input: Eoq): { orderQuantity: number; annualCost: number } {
  check(input);
  const orderQuantity = Math.sqrt((2 * input.fixedCost * input.demandRate) / input.holdingCost);
  finite('orderQuantity', orderQuantity);
  return { orderQuantity, annualCost: orderQuantity * input.holdingCost };
}

/** Cost per unit of time of any order quantity: Kλ/Q + hQ/2. Example 3.1 with Q = 250: 69.725. */
export function eoqCostAtQ(input: Eoq & { orderQuantity: number }): { annualCost: number } {
  check(input);
  const quantity = positive('orderQuantity', input.orderQuantity);
  return { annualCost: (input.fixedCost * input.demandRate) / quantity + (input.holdingCost * quantity) / 2 };
}

/**
 * EOQ with planned back-orders at `stockoutCost` p per unit and unit of time. Snyder & Shen (3.27)–(3.29); x* = h/(h+p) is the
 * share of demand that waits. Example 3.8: p = 5 gives Q* = 310.81, x* = 0.0431, cost 66.92.
 */
export function eoqBackorder(input: Eoq & { stockoutCost: number }): {
  orderQuantity: number;
  stockoutFraction: number;
  cost: number;
} {
  check(input);
  const { fixedCost: k, holdingCost: h, demandRate } = input;
  const p = positive('stockoutCost', input.stockoutCost);
  const orderQuantity = Math.sqrt((2 * k * demandRate * (h + p)) / (h * p));
  return { orderQuantity, stockoutFraction: h / (h + p), cost: (orderQuantity * h * p) / (h + p) };
}

/** Cost of any order quantity and stock-out fraction: hQ(1−x)²/2 + pQx²/2 + Kλ/Q. */
export function eoqBackorderCost(
  input: Eoq & { stockoutCost: number; orderQuantity: number; stockoutFraction: number },
): { cost: number } {
  check(input);
  const p = nonNegative('stockoutCost', input.stockoutCost);
  const quantity = positive('orderQuantity', input.orderQuantity);
  const x = share('stockoutFraction', input.stockoutFraction);
  const stock = (input.holdingCost * quantity * (1 - x) ** 2) / 2 + (p * quantity * x ** 2) / 2;
  return { cost: stock + (input.fixedCost * input.demandRate) / quantity };
}

/**
 * Economic production quantity: goods arrive at `productionRate` while they are sold. Taft (1918); Snyder & Shen (3.31), (3.32).
 * RangeError unless production is faster than demand.
 */
export function epq(input: Eoq & { productionRate: number }): { orderQuantity: number; cost: number } {
  const holdingCost = epqHolding(input);
  const { orderQuantity, annualCost } = eoq({ ...input, holdingCost });
  return { orderQuantity, cost: annualCost };
}

/** Cost per unit of time of any production quantity. */
export function epqCostAtQ(input: Eoq & { productionRate: number; orderQuantity: number }): { cost: number } {
  return { cost: eoqCostAtQ({ ...input, holdingCost: epqHolding(input) }).annualCost };
}

/** Holding cost per unit produced at once: what is sold meanwhile never lies in stock. */
function epqHolding(input: Eoq & { productionRate: number }): number {
  check(input);
  positive('productionRate', input.productionRate);
  if (input.demandRate >= input.productionRate) throw new RangeError('productionRate must be above demandRate');
  return input.holdingCost * (1 - input.demandRate / input.productionRate);
}
