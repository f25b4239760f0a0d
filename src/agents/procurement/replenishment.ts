import {
  bestOrderQuantity,
  feasibleQuantity,
  leadTimeDemand,
  normalLoss,
  orderCost,
  type PricedOrder,
  safetyStock,
  ssPoisson,
} from '@/server/procurement/mathematics';
import {
  DELAY_DAYS,
  ENOUGH,
  HOLDING_RATE,
  LOST,
  MOST_COVER_DAYS,
  ORDER_COST_MINOR,
  REVIEW_DAYS,
  SERVICE_LEVEL,
} from './limits';
import type { Line } from './snapshot';

/** When and how many of a thing to order: at or below `reorderAt`, up to `orderUpTo`. */
export type Level = { reorderAt: number; orderUpTo: number; safetyStock: number; by: 'sS' | 'rQ' | 'set' };

/** Stock and what is on its way. */
export const position = (line: Line) => line.onHand + line.onOrder;
/** How many days that lasts. */
export const coverDays = (line: Line, quantity = position(line)) =>
  line.demand.mean > 0 ? Math.max(0, quantity) / line.demand.mean : Number.POSITIVE_INFINITY;
const enough = ({ demand }: Line) => demand.days >= ENOUGH.days && demand.units >= ENOUGH.units;

/** The price of one at a quantity; undefined where they sell none. */
export const priceOf = (line: Line, quantity: number) =>
  line.breaks.findLast((b) => b.fromQuantity <= quantity)?.unitPriceMinor;

/** What they sell of it: whole lots from the smallest on, and never more than half a year of cover (or that smallest lot). */
export function lotsOf(line: Line) {
  const least = Math.max(line.breaks[0]?.fromQuantity ?? 1, line.orderMultiple);
  const cover = Math.ceil(MOST_COVER_DAYS * line.demand.mean - Math.max(0, position(line)));
  const smallest = Math.ceil(least / line.orderMultiple) * line.orderMultiple;
  const most = line.demand.mean > 0 ? Math.max(smallest, cover) : Math.max(smallest, line.reorderQuantity);
  return { minimum: least, multiple: line.orderMultiple, maximum: most };
}

/** The line as an ordering problem over a year; the cost of an order is shared by those that are in it. */
function priced(line: Line, sharedBy: number, toBase: number): PricedOrder {
  const [first, ...rest] = line.breaks;
  return {
    ...lotsOf(line),
    fixedCost: ORDER_COST_MINOR / toBase / Math.max(1, sharedBy),
    holdingCostRate: HOLDING_RATE,
    demandRate: line.demand.mean * 365,
    breakpoints: [0, ...rest.map((b) => b.fromQuantity)],
    unitCosts: [first!, ...rest].map((b) => b.unitPriceMinor),
  };
}

/**
 * The levels that demand, its variance and that of the lead time ask for: exact (s, S) for slow movers, else a reorder point with
 * safety stock and the quantity that price breaks and lots make cheapest. What people set counts when there is too little to go by.
 */
export function levelOf(line: Line, sharedBy: number, toBase: number): Level {
  const set = { reorderAt: line.reorderPoint, orderUpTo: line.reorderPoint + line.reorderQuantity };
  if (!enough(line) || line.breaks.length === 0) return { ...set, safetyStock: 0, by: 'set' };
  const { mean, sd } = line.demand;
  const order = priced(line, sharedBy, toBase);
  const { orderQuantity } = bestOrderQuantity(order);
  const lead = {
    demandMean: mean,
    demandSd: sd,
    leadTime: line.leadTimeDays + REVIEW_DAYS,
    leadTimeSd: line.leadTimeSdDays,
  };
  const over = leadTimeDemand(lead);
  // Large lots of cheap things gain nothing by the exact policy, which takes time as the square of the lot.
  const lot = Math.sqrt((2 * order.fixedCost * order.demandRate) / (HOLDING_RATE * order.unitCosts[0]!));
  const slow = over.mean < 30 && over.sd ** 2 <= 1.5 * over.mean && lot <= 400;
  if (slow) {
    const holdingCost = (HOLDING_RATE * order.unitCosts[0]!) / 365;
    const { reorderPoint, orderUpToLevel } = ssPoisson({
      holdingCost,
      // What a missing piece is expected to lose, but never less than what the service level is worth.
      stockoutCost: Math.max(
        (holdingCost * SERVICE_LEVEL) / (1 - SERVICE_LEVEL),
        (line.contributionMinor * LOST.middle) / DELAY_DAYS / toBase,
      ),
      fixedCost: order.fixedCost,
      demandMean: mean,
      leadTime: Math.ceil(line.leadTimeDays),
    });
    const reorderAt = Math.max(0, reorderPoint);
    const quantity = Math.max(orderUpToLevel - reorderPoint, orderQuantity);
    return { reorderAt, orderUpTo: reorderAt + quantity, safetyStock: Math.round(reorderAt - over.mean), by: 'sS' };
  }
  const stock = safetyStock({ ...lead, serviceLevel: SERVICE_LEVEL });
  const reorderAt = Math.ceil(stock.reorderPoint);
  return { reorderAt, orderUpTo: reorderAt + orderQuantity, safetyStock: Math.ceil(stock.safetyStock), by: 'rQ' };
}

/** How many of a line to order now to reach a level: lots, and the next price break when the year is cheaper with it. */
export function quantityFor(line: Line, orderUpTo: number, sharedBy: number, toBase: number): number {
  const lots = lotsOf(line);
  const needed = feasibleQuantity(Math.max(1, orderUpTo - position(line)), lots);
  if (line.demand.mean <= 0) return needed;
  const order = priced(line, sharedBy, toBase);
  const breaks = line.breaks
    .map((b) => feasibleQuantity(b.fromQuantity, lots))
    .filter((q) => q > needed && priceOf(line, q)! < priceOf(line, needed)!);
  return breaks.reduce((best, q) => (orderCost(order, q) < orderCost(order, best) ? q : best), needed);
}

/** Units expected to be short when what is there and coming must last so many days (and a random lead time's deviation). */
export function shortUnits(line: Line, days: number, stock = position(line)): number {
  const { mean, sd } = leadTimeDemand({
    demandMean: line.demand.mean,
    demandSd: line.demand.sd,
    leadTime: days,
    leadTimeSd: line.leadTimeSdDays,
  });
  return normalLoss(Math.max(0, stock), mean, sd).loss;
}
