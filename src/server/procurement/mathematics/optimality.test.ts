import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as m from './index';

// What "optimal" means, checked on cases nobody chose: no neighbour is cheaper, brute force finds nothing better.

const money = (max: number) => fc.double({ min: 0.05, max, noNaN: true });
const runs = { numRuns: 60 };
const noWorse = (best: number, other: number) => expect(best).toBeLessThanOrEqual(other * (1 + 1e-9) + 1e-9);

describe('economic order quantities', () => {
  const any = fc.record({ fixedCost: money(500), holdingCost: money(20), demandRate: money(5000) });
  it('cost no more than any other quantity, and the cost is convex', () => {
    fc.assert(
      fc.property(any, money(4), money(4), (input, f, g) => {
        const best = m.eoq(input);
        const at = (q: number) => m.eoqCostAtQ({ ...input, orderQuantity: q }).annualCost;
        noWorse(best.annualCost, at(best.orderQuantity * f));
        expect(best.annualCost).toBeCloseTo(at(best.orderQuantity), 6);
        const [a, b] = [best.orderQuantity * f, best.orderQuantity * g];
        noWorse(at((a + b) / 2), (at(a) + at(b)) / 2);
        const back = m.eoqBackorder({ ...input, stockoutCost: 10 * f });
        const of = (q: number, x: number) =>
          m.eoqBackorderCost({ ...input, stockoutCost: 10 * f, orderQuantity: q, stockoutFraction: x }).cost;
        expect(of(back.orderQuantity, back.stockoutFraction)).toBeCloseTo(back.cost, 6);
        noWorse(back.cost, of(back.orderQuantity * g, Math.min(1, back.stockoutFraction * f)));
        noWorse(back.cost, best.annualCost);
      }),
      runs,
    );
  });
  it('with discounts, no quantity on a fine grid is cheaper', () => {
    const input = fc.record({
      fixedCost: money(200),
      holdingCostRate: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      demandRate: money(3000),
      breakpoints: fc.constant([0, 50, 200, 1000]),
      unitCosts: fc.tuple(money(9), money(9), money(9), money(9)).map((c) => c.sort((a, b) => b - a)),
    });
    fc.assert(
      fc.property(input, (i) => {
        const all = m.eoqAllUnitsDiscount(i).totalCost;
        const inc = m.eoqIncrementalDiscount(i).totalCost;
        for (let q = 1; q < 3000; q += 31) {
          noWorse(all, m.eoqAllUnitsDiscountCost({ ...i, orderQuantity: q }).totalCost);
          noWorse(inc, m.eoqIncrementalDiscountCost({ ...i, orderQuantity: q }).totalCost);
        }
        noWorse(all, inc);
      }),
      runs,
    );
  });
});

describe('newsvendors', () => {
  it('cost no more than their neighbours, normal, Poisson and any discrete demand', () => {
    const costs = fc.record({ holdingCost: money(10), stockoutCost: money(60) });
    const weights = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 })
      .filter((w) => w.some(Boolean));
    fc.assert(
      fc.property(costs, money(80), money(20), weights, (c, demandMean, demandSd, w) => {
        const normal = { ...c, demandMean, demandSd };
        const total = w.reduce((a, b) => a + b);
        const discrete = { ...c, demandPmf: w.map((x) => x / total) };
        const [a, b, d] = [m.newsvendorNormal(normal), m.newsvendorPoisson(normal), m.newsvendorDiscrete(discrete)];
        expect(m.newsvendorNormal({ ...normal, baseStockLevel: a.baseStockLevel }).cost).toBeCloseTo(a.cost, 6);
        for (const step of [-7, -1, 1, 7]) {
          noWorse(a.cost, m.newsvendorNormal({ ...normal, baseStockLevel: a.baseStockLevel + step / 2 }).cost);
          noWorse(b.cost, m.newsvendorPoisson({ ...normal, baseStockLevel: b.baseStockLevel + step }).cost);
          noWorse(d.cost, m.newsvendorDiscrete({ ...discrete, baseStockLevel: d.baseStockLevel + step / 2 }).cost);
        }
      }),
      runs,
    );
  });
});

describe('(r, Q)', () => {
  const any = fc.record({
    holdingCost: money(5),
    stockoutCost: money(60),
    fixedCost: money(300),
    demandMean: fc.double({ min: 1, max: 2000, noNaN: true }),
    demandSd: fc.double({ min: 0, max: 300, noNaN: true }),
    leadTime: fc.double({ min: 0, max: 3, noNaN: true }),
  });
  it('is no dearer than its neighbours or any heuristic, and its cost is what the exact cost says', () => {
    fc.assert(
      fc.property(any, money(2), money(2), (input, f, g) => {
        const best = m.rqNormal(input);
        const at = (reorderPoint: number, orderQuantity: number) =>
          m.rqNormalCost({ ...input, reorderPoint, orderQuantity }).cost;
        expect(at(best.reorderPoint, best.orderQuantity) / best.cost).toBeCloseTo(1, 8);
        noWorse(best.cost, at(best.reorderPoint + (f - 1) * best.orderQuantity, best.orderQuantity * g));
        for (const heuristic of [m.rqNormalEoqb(input), m.rqNormalEoqss(input)])
          noWorse(best.cost, at(heuristic.reorderPoint, heuristic.orderQuantity));
        const { reorderPoint } = m.rqNormalReorderPoint({ ...input, orderQuantity: best.orderQuantity });
        expect(at(reorderPoint, best.orderQuantity) / best.cost).toBeCloseTo(1, 8);
      }),
      runs,
    );
  });
  it('without uncertainty is the EOQ with back-orders', () => {
    const input = { holdingCost: 0.225, stockoutCost: 5, fixedCost: 8, demandMean: 1300, demandSd: 0, leadTime: 0.5 };
    const [a, b] = [m.rqNormal(input), m.eoqBackorder({ ...input, demandRate: 1300 })];
    expect(a.orderQuantity).toBeCloseTo(b.orderQuantity, 6);
    expect(a.cost).toBeCloseTo(b.cost, 8);
    expect(a.reorderPoint).toBeCloseTo(650 - b.orderQuantity * b.stockoutFraction, 6);
  });
  it('with Poisson demand is the best of all pairs', () => {
    const small = fc.record({
      holdingCost: money(9),
      stockoutCost: money(50),
      fixedCost: money(40),
      demandMean: fc.double({ min: 0.2, max: 8, noNaN: true }),
      leadTime: fc.double({ min: 0, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(small, (input) => {
        const best = m.rqPoisson(input);
        for (let r = best.reorderPoint - 6; r <= best.reorderPoint + 6; r++)
          for (let q = Math.max(1, best.orderQuantity - 8); q <= best.orderQuantity + 8; q++)
            noWorse(best.cost, m.rqPoissonCost({ ...input, reorderPoint: r, orderQuantity: q }).cost);
      }),
      runs,
    );
  });
});

describe('(s, S)', () => {
  it('is the best of all pairs, Poisson or any demand, with lead time or without', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 7 })
      .filter((w) => w.slice(1).some(Boolean));
    const any = fc.record({
      holdingCost: money(5),
      stockoutCost: money(30),
      fixedCost: money(40),
      demandMean: fc.double({ min: 0.3, max: 9, noNaN: true }),
      leadTime: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(any, weights, ({ demandMean, ...costs }, w) => {
        const total = w.reduce((a, b) => a + b);
        const poisson = { ...costs, demandMean };
        const discrete = { ...costs, demandPmf: w.map((x) => x / total) };
        const [a, b] = [m.ssPoisson(poisson), m.ssDiscrete(discrete)];
        for (let ds = -5; ds <= 5; ds++)
          for (let dS = -7; dS <= 7; dS++) {
            const near = (x: typeof a) => ({
              reorderPoint: x.reorderPoint + ds,
              orderUpToLevel: x.orderUpToLevel + dS,
            });
            if (near(a).orderUpToLevel > near(a).reorderPoint)
              noWorse(a.cost, m.ssPoissonCost({ ...poisson, ...near(a) }).cost);
            if (near(b).orderUpToLevel > near(b).reorderPoint)
              noWorse(b.cost, m.ssDiscreteCost({ ...discrete, ...near(b) }).cost);
          }
      }),
      { numRuns: 30 },
    );
  });
});

describe('lot sizes over known demand', () => {
  it('cost as much as the best of all 2^T plans', () => {
    const period = fc.record({
      d: fc.integer({ min: 0, max: 90 }),
      h: fc.integer({ min: 0, max: 5 }),
      k: fc.integer({ min: 0, max: 300 }),
      c: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 7 }), (periods) => {
        const [demand, holdingCost, fixedCost, purchaseCost] = (['d', 'h', 'k', 'c'] as const).map((key) =>
          periods.map((p) => p[key]),
        ) as [number[], number[], number[], number[]];
        let best = Number.POSITIVE_INFINITY;
        for (let plan = 0; plan < 2 ** periods.length; plan++) {
          let [cost, from] = [0, -1];
          for (const [t, p] of periods.entries()) {
            if (plan & (1 << t)) [cost, from] = [cost + p.k, t];
            if (p.d > 0 && from < 0) cost = Number.POSITIVE_INFINITY;
            const carried = holdingCost.slice(from, t).reduce((a, b) => a + b, 0);
            if (p.d > 0 && from >= 0) cost += p.d * (purchaseCost[from]! + carried);
          }
          best = Math.min(best, cost);
        }
        const answer = m.wagnerWhitin({ demand, holdingCost, fixedCost, purchaseCost });
        expect(answer.cost).toBe(best);
        expect(answer.orderQuantities.reduce((a, b) => a + b)).toBe(demand.reduce((a, b) => a + b));
      }),
    );
  });
  it('may charge the holding cost of the period of order: capital tied up at its price', () => {
    const input = { demand: [10, 10, 10], fixedCost: 25, holdingCost: [2, 9, 9] };
    expect(m.wagnerWhitin(input).cost).toBe(70);
    expect(m.wagnerWhitin({ ...input, holdingCostOf: 'order-period' }).cost).toBe(70);
    expect(m.wagnerWhitin({ ...input, fixedCost: 50 }).cost).toBe(120);
    expect(m.wagnerWhitin({ ...input, fixedCost: 50, holdingCostOf: 'order-period' }).cost).toBe(110);
  });
});
