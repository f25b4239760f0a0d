import { count, each, nonNegative } from './argument';

type PerPeriod = number | readonly number[];

export type WagnerWhitin = {
  /** Left out, the length of `demand`. */
  numPeriods?: number;
  /** Per unit and period: one number, or one for each period, paid for what is left at that period's end. */
  holdingCost: PerPeriod;
  fixedCost: PerPeriod;
  demand: PerPeriod;
  purchaseCost?: PerPeriod;
  /** Whose holding cost a unit bears: that of each period it lies (default), or of the period it was ordered in (capital tied up). */
  holdingCostOf?: 'each-period' | 'order-period';
};

/**
 * Optimal lot sizes for known demand, by Wagner & Whitin's dynamic programme (1958; Snyder & Shen Algorithm 3.1). Lists are for
 * periods 1…T from element 0 on; `nextOrderPeriods[t−1]` is the period (from 1) up to which an order in t reaches, `costsToGo[t−1]` θ_t
 * (the last one, θ_{T+1}, is 0). A period without demand needs no order. Example 3.9: 210 and 150 units in periods 1 and 3 at 1380.
 */
export function wagnerWhitin(input: WagnerWhitin): {
  orderQuantities: number[];
  cost: number;
  costsToGo: number[];
  nextOrderPeriods: number[];
} {
  const periods = input.numPeriods ?? (typeof input.demand === 'number' ? 1 : input.demand.length);
  if (count('numPeriods', periods) === 0) throw new RangeError('numPeriods must be positive');
  const h = perPeriod('holdingCost', input.holdingCost, periods);
  const k = perPeriod('fixedCost', input.fixedCost, periods);
  const d = perPeriod('demand', input.demand, periods);
  const c = perPeriod('purchaseCost', input.purchaseCost ?? 0, periods);

  const costsToGo = new Array<number>(periods + 1).fill(0);
  const next = new Array<number>(periods).fill(0);
  for (let t = periods - 1; t >= 0; t--) {
    let best = Number.POSITIVE_INFINITY;
    let soFar = k[t]!;
    let carrying = 0;
    for (let s = t + 1; s <= periods; s++) {
      const last = s - 1;
      if (last > t) carrying += input.holdingCostOf === 'order-period' ? h[t]! : h[last - 1]!;
      soFar += (c[t]! + carrying) * d[last]!;
      // What one order has cost so far only grows with its reach.
      if (soFar >= best) break;
      const cost = soFar + costsToGo[s]!;
      if (cost < best) [best, next[t]] = [cost, s];
    }
    // Nothing is needed yet: an order may as well wait.
    if (d[t] === 0 && costsToGo[t + 1]! <= best) [best, next[t]] = [costsToGo[t + 1]!, t + 1];
    costsToGo[t] = best;
  }

  const orderQuantities = new Array<number>(periods).fill(0);
  for (let t = 0; t < periods; t = next[t]!)
    orderQuantities[t] = d.slice(t, next[t]!).reduce((sum, demand) => sum + demand, 0);
  return { orderQuantities, cost: costsToGo[0]!, costsToGo, nextOrderPeriods: next.map((s) => s + 1) };
}

function perPeriod(name: string, value: PerPeriod, periods: number): readonly number[] {
  if (typeof value === 'number') return new Array<number>(periods).fill(nonNegative(name, value));
  each(name, value, nonNegative);
  // A list may carry an element for period 0, as the literature's vectors do; it is not used.
  if (value.length === periods + 1) return value.slice(1);
  if (value.length !== periods) throw new RangeError(`${name} must have one number for each of ${periods} periods`);
  return value;
}
