import { round, taxWithin } from '@/server/kernel/money';
import type { Snapshot } from './snapshot';

/** The least the house adds to landed cost. */
export const MINIMUM_MARGIN_BP = 2500;
export const LARGEST_STEP_BP = 1000;
/** One step a week: this many days must lie between two. */
export const STEP_DAYS = 7;
/** Fewer sales in a quarter than this say nothing about demand. */
export const ENOUGH_SALES = 6;
/** A step this small, inside the market, is routine. */
export const ROUTINE_STEP_BP = 300;
/** Never above this share of the market's middle price. */
export const MARKET_CEILING_BP = 12_500;

/** The price without tax. */
export const netOf = (grossMinor: number, taxBp: number) => grossMinor - taxWithin(grossMinor, taxBp);

/** Margin on the net price, in basis points. */
export const marginBp = (grossMinor: number, costMinor: number, taxBp: number) => {
  const net = netOf(grossMinor, taxBp);
  return net > 0 ? Math.round(((net - costMinor) * 10_000) / net) : -10_000;
};

/** The lowest list price at which net is at least landed cost × (1 + minimum margin), rounding of the tax included. */
export function floorOf(costMinor: number, taxBp: number): number {
  const exact = (costMinor * (10_000 + MINIMUM_MARGIN_BP) * (10_000 + taxBp)) / 100_000_000;
  let price = Math.max(0, Math.floor(exact) - 2);
  while (netOf(price, taxBp) * 10_000 < costMinor * (10_000 + MINIMUM_MARGIN_BP)) price++;
  return price;
}

/** The middle of the competitors' prices, or undefined when fewer than two are known. */
export function marketMiddle(market: Snapshot['market']): number | undefined {
  if (market.length < 2) return undefined;
  const sorted = market.map((m) => m.priceMinor).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

/**
 * What a new price is worth per month against the present one: contribution (net price − cost) × units, with units moved along
 * a constant-elasticity demand curve. Low and high come from the range of the elasticity.
 */
export function effectOf(s: Snapshot, priceMinor: number): { minor: number; lowMinor: number; highMinor: number } {
  const cost = s.costMinor ?? 0;
  const monthly = s.unitsQuarter / 3;
  const now = monthly * (netOf(s.priceMinor, s.taxBp) - cost);
  const at = (elasticity: number) => {
    const units = monthly * (priceMinor / s.priceMinor) ** elasticity;
    return round(units * (netOf(priceMinor, s.taxBp) - cost) - now);
  };
  const { steep, flat, middle } = s.elasticity;
  const outcomes = [at(steep), at(flat), at(middle)];
  return { minor: at(middle), lowMinor: Math.min(...outcomes), highMinor: Math.max(...outcomes) };
}
