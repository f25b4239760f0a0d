import { count, each, nonNegative, positive, rising, sameLength } from './argument';
import { regionOf } from './quantity-discounts';

/** What a supplier takes: at least `minimum`, in whole lots of `multiple`, at most `maximum` (what is left out does not bind). */
export type Lots = { minimum?: number; multiple?: number; maximum?: number };

function lots({ minimum = 0, multiple = 1, maximum = Number.MAX_SAFE_INTEGER }: Lots) {
  nonNegative('minimum', minimum);
  positive('multiple', multiple);
  positive('maximum', maximum);
  const least = Math.max(1, ceil(minimum, multiple));
  const most = Math.floor(maximum / multiple + 1e-9);
  if (most < least) throw new RangeError('maximum must leave room for the minimum and a whole lot');
  return { multiple, least, most };
}

/** Lots that hold a quantity; a hair above a whole number of lots is that number. */
const ceil = (quantity: number, multiple: number) => Math.ceil(quantity / multiple - 1e-9);

/** The smallest order that holds what is wanted and that the supplier takes; never above `maximum`, and 0 for 0. */
export function feasibleQuantity(wanted: number, terms: Lots = {}): number {
  const { multiple, least, most } = lots(terms);
  if (nonNegative('wanted', wanted) === 0) return 0;
  return Math.min(most, Math.max(least, ceil(wanted, multiple))) * multiple;
}

export type PricedOrder = Lots & {
  fixedCost: number;
  holdingCostRate: number;
  demandRate: number;
  /** All-units prices: from `breakpoints[j]` on, `unitCosts[j]`; the first breakpoint is 0. Prices may do what they like. */
  breakpoints: readonly number[];
  unitCosts: readonly number[];
};

/** Cost per unit of time, purchases included, of ordering `quantity` each time. */
export function orderCost(order: PricedOrder, quantity: number): number {
  const price = order.unitCosts[regionOf(order.breakpoints, quantity)]!;
  const { fixedCost, holdingCostRate, demandRate } = order;
  return price * demandRate + (fixedCost * demandRate) / quantity + (holdingCostRate * price * quantity) / 2;
}

/**
 * The cheapest quantity the supplier takes, exactly: within a price region the cost is convex, so only the lots beside its EOQ and at
 * the region's ends can be best.
 */
export function bestOrderQuantity(order: PricedOrder): { orderQuantity: number; region: number; totalCost: number } {
  nonNegative('fixedCost', order.fixedCost);
  positive('holdingCostRate', order.holdingCostRate);
  positive('demandRate', order.demandRate);
  each('breakpoints', order.breakpoints, nonNegative);
  each('unitCosts', order.unitCosts, positive);
  sameLength({ breakpoints: order.breakpoints, unitCosts: order.unitCosts });
  if (order.breakpoints[0] !== 0) throw new RangeError('breakpoints must start at 0');
  rising('breakpoints', order.breakpoints);
  const { multiple, least, most } = lots(order);
  const candidates = order.unitCosts.flatMap((price, j) => {
    const from = Math.max(least, ceil(order.breakpoints[j]!, multiple));
    const end = order.breakpoints[j + 1];
    const to = Math.min(most, end === undefined ? most : ceil(end, multiple) - 1);
    const eoq = Math.sqrt((2 * order.fixedCost * order.demandRate) / (order.holdingCostRate * price)) / multiple;
    const inside = (n: number) => Math.min(to, Math.max(from, n));
    return from > to ? [] : [inside(Math.floor(eoq)), inside(Math.ceil(eoq))];
  });
  const priced = candidates.map((n) => ({ orderQuantity: n * multiple, totalCost: orderCost(order, n * multiple) }));
  const best = priced.reduce((a, b) => (b.totalCost < a.totalCost ? b : a));
  return { ...best, region: regionOf(order.breakpoints, best.orderQuantity) };
}

/** A line of a joint order: what it needs, what a unit costs, how fast it is used, and the stock that counts already. */
export type JointLine = Lots & { id: string; wanted: number; unitCost: number; demandRate: number; position: number };

/**
 * One order to one supplier: every line to its lots, then, while the order's value is below `minimumValue`, one lot more of the line
 * that would run out first. `topUpTo` bounds how much cover (in units of time) a line may get that way; when no line may take more, the
 * order is returned with `reached: false`.
 */
export function jointOrder(
  lines: readonly JointLine[],
  { minimumValue, topUpTo }: { minimumValue: number; topUpTo: number },
): { quantities: Map<string, number>; value: number; reached: boolean } {
  nonNegative('minimumValue', minimumValue);
  nonNegative('topUpTo', topUpTo);
  const order = lines.map((line) => {
    positive('unitCost', line.unitCost);
    nonNegative('demandRate', line.demandRate);
    const terms = lots(line);
    return { line, terms, quantity: feasibleQuantity(line.wanted, line) };
  });
  const value = () => order.reduce((sum, o) => sum + o.quantity * o.line.unitCost, 0);
  for (let guard = count('lots', 100_000); guard > 0 && value() < minimumValue; guard--) {
    const open = order.filter(({ line, terms, quantity }) => {
      const more = quantity === 0 ? terms.least * terms.multiple : quantity + terms.multiple;
      return line.demandRate > 0 && more <= terms.most * terms.multiple && cover(line, more) <= topUpTo;
    });
    if (open.length === 0) break;
    const first = open.reduce((a, b) => (cover(b.line, b.quantity) < cover(a.line, a.quantity) ? b : a));
    first.quantity =
      first.quantity === 0 ? first.terms.least * first.terms.multiple : first.quantity + first.terms.multiple;
  }
  const total = value();
  return {
    quantities: new Map(order.map((o) => [o.line.id, o.quantity])),
    value: total,
    reached: total >= minimumValue,
  };
}

/** How long the stock and the order last. */
const cover = (line: JointLine, quantity: number) => (line.position + quantity) / line.demandRate;
