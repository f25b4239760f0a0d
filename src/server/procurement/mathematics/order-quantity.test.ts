import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as m from './index';

describe('joint replenishment', () => {
  const joint = fc
    .array(
      fc.record({
        k: fc.double({ min: 0, max: 300, noNaN: true }),
        h: fc.double({ min: 0.5, max: 90, noNaN: true }),
        d: fc.double({ min: 0.5, max: 50, noNaN: true }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => ({
      sharedFixedCost: 100,
      individualFixedCosts: list.map((x) => x.k),
      holdingCosts: list.map((x) => x.h),
      demandRates: list.map((x) => x.d),
    }));
  it('the exact plans are the best of all multiples, the heuristic and powers of two no better', () => {
    fc.assert(
      fc.property(joint, (input) => {
        const best = m.jointReplenishmentOptimal(input);
        const two = m.jointReplenishmentPowerOfTwo(input);
        const n = input.demandRates.length;
        for (let code = 0; code < 8 ** n; code++) {
          const multiples = Array.from({ length: n }, (_, i) => 1 + (Math.floor(code / 8 ** i) % 8));
          const { cost } = m.jointReplenishmentPlan(input, multiples);
          expect(best.cost).toBeLessThanOrEqual(cost * (1 + 1e-12));
          if (multiples.every((x) => [1, 2, 4, 8].includes(x)))
            expect(two.cost).toBeLessThanOrEqual(cost * (1 + 1e-12));
        }
        expect(best.cost).toBeLessThanOrEqual(m.jointReplenishmentSilver(input).cost * (1 + 1e-12));
        expect(best.cost).toBeLessThanOrEqual(two.cost * (1 + 1e-12));
        // The proved bound of power-of-two policies.
        expect(two.cost).toBeLessThanOrEqual(best.cost * 1.061);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an order a supplier takes', () => {
  it.each([
    [37, {}, 37],
    [37.2, {}, 38],
    [37, { multiple: 12 }, 48],
    [48, { multiple: 12 }, 48],
    [3, { multiple: 12, minimum: 50 }, 60],
    [500, { multiple: 12, maximum: 100 }, 96],
    [0, { minimum: 10 }, 0],
    [0.3, { multiple: 0.1 }, 0.3],
  ])('%f wanted, %o: %f', (wanted, lots, quantity) =>
    expect(m.feasibleQuantity(wanted, lots)).toBeCloseTo(quantity, 12),
  );

  it('the best quantity is the best of all feasible ones', () => {
    const price = fc.double({ min: 0.2, max: 20, noNaN: true });
    const order = fc.record({
      fixedCost: fc.double({ min: 0, max: 400, noNaN: true }),
      holdingCostRate: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      demandRate: fc.double({ min: 1, max: 3000, noNaN: true }),
      breakpoints: fc.constant([0, 90, 500]),
      unitCosts: fc.tuple(price, price, price),
      minimum: fc.integer({ min: 0, max: 80 }),
      multiple: fc.integer({ min: 1, max: 40 }),
      maximum: fc.integer({ min: 150, max: 2000 }),
    });
    fc.assert(
      fc.property(order, (o) => {
        const best = m.bestOrderQuantity(o);
        expect(best.orderQuantity % o.multiple).toBe(0);
        expect(best.orderQuantity).toBeGreaterThanOrEqual(o.minimum);
        for (let q = o.multiple; q <= o.maximum; q += o.multiple)
          if (q >= o.minimum) expect(best.totalCost).toBeLessThanOrEqual(m.orderCost(o, q) * (1 + 1e-12));
      }),
    );
  });

  const line = (id: string, over: Partial<m.JointLine> = {}): m.JointLine => ({
    id,
    wanted: 0,
    unitCost: 10,
    demandRate: 1,
    position: 0,
    ...over,
  });
  it('a joint order reaches the minimum value by what would run out first', () => {
    const lines = [line('a', { wanted: 20, position: 5 }), line('b', { position: 12, multiple: 5 })];
    // a lasts 25, b 12: three lots of b, three of a, and b is first again.
    const { quantities, value, reached } = m.jointOrder(lines, { minimumValue: 400, topUpTo: 60 });
    expect({ ...Object.fromEntries(quantities), value, reached }).toEqual({ a: 23, b: 20, value: 430, reached: true });
  });
  it('and does not buy cover beyond its bound, or what nobody uses, to get there', () => {
    const lines = [line('a', { wanted: 20 }), line('dead', { demandRate: 0 })];
    const { quantities, reached } = m.jointOrder(lines, { minimumValue: 1000, topUpTo: 30 });
    expect([...quantities]).toEqual([
      ['a', 30],
      ['dead', 0],
    ]);
    expect(reached).toBe(false);
  });
});

describe('safety stock', () => {
  const demand = { demandMean: 100, demandSd: 30, leadTime: 4, leadTimeSd: 0.5 };
  it('covers the variance of demand and of lead time', () => {
    const { mean, sd } = m.leadTimeDemand(demand);
    expect([mean, sd]).toEqual([400, Math.sqrt(4 * 900 + 10_000 * 0.25)]);
    const { safetyStock, reorderPoint } = m.safetyStock({ ...demand, serviceLevel: 0.975 });
    expect(safetyStock).toBeCloseTo(1.9599639845400545 * sd, 9);
    expect(m.cycleServiceLevel({ ...demand, reorderPoint })).toBeCloseTo(0.975, 12);
  });
  it('for a fill rate is the root of the exact formula', () => {
    const answer = m.safetyStockForFillRate({ ...demand, fillRate: 0.98, orderQuantity: 300 });
    // scipy's brentq on the same equation.
    expect(answer.reorderPoint).toBeCloseTo(481.4038952912892, 8);
    expect(m.fillRate({ ...demand, reorderPoint: answer.reorderPoint, orderQuantity: 300 })).toBeCloseTo(0.98, 12);
    // A large order needs less of it, at last none.
    expect(m.safetyStockForFillRate({ ...demand, fillRate: 0.9, orderQuantity: 3000 }).safetyStock).toBeLessThan(0);
  });
});

describe('what has no meaning', () => {
  it.each([
    ['holdingCost', () => m.eoq({ fixedCost: 8, holdingCost: 0, demandRate: 1 })],
    ['fixedCost', () => m.eoq({ fixedCost: -1, holdingCost: 1, demandRate: 1 })],
    ['demandRate', () => m.eoq({ fixedCost: 1, holdingCost: 1, demandRate: Number.NaN })],
    ['productionRate', () => m.epq({ fixedCost: 1, holdingCost: 1, demandRate: 5, productionRate: 5 })],
    ['stockoutCost', () => m.newsvendorNormal({ holdingCost: 1, stockoutCost: -2, demandMean: 5, demandSd: 1 })],
    ['demandSd', () => m.newsvendorNormal({ holdingCost: 1, stockoutCost: 2, demandMean: 5, demandSd: -1 })],
    ['demandPmf', () => m.newsvendorDiscrete({ holdingCost: 1, stockoutCost: 2, demandPmf: [0.5, 0.6] })],
    [
      'baseStockLevel',
      () => m.newsvendorPoisson({ holdingCost: 1, stockoutCost: 2, demandMean: 5, baseStockLevel: 1.5 }),
    ],
    [
      'orderQuantity',
      () =>
        m.rqPoissonCost({
          holdingCost: 1,
          stockoutCost: 2,
          fixedCost: 1,
          demandMean: 5,
          leadTime: 1,
          reorderPoint: 1,
          orderQuantity: 0,
        }),
    ],
    [
      'leadTime',
      () => m.rqNormal({ holdingCost: 1, stockoutCost: 2, fixedCost: 1, demandMean: 5, demandSd: 1, leadTime: -1 }),
    ],
    [
      'orderUpToLevel',
      () =>
        m.ssPoissonCost({
          holdingCost: 1,
          stockoutCost: 2,
          fixedCost: 1,
          demandMean: 5,
          reorderPoint: 4,
          orderUpToLevel: 4,
        }),
    ],
    ['demand\\[1\\]', () => m.wagnerWhitin({ holdingCost: 1, fixedCost: 1, demand: [1, -1] })],
    [
      'unitCosts',
      () =>
        m.eoqAllUnitsDiscount({ fixedCost: 1, holdingCostRate: 1, demandRate: 1, breakpoints: [0, 5], unitCosts: [1] }),
    ],
    [
      'breakpoints',
      () =>
        m.eoqAllUnitsDiscount({
          fixedCost: 1,
          holdingCostRate: 1,
          demandRate: 1,
          breakpoints: [0, 5, 5],
          unitCosts: [1, 1, 1],
        }),
    ],
    ['serviceLevel', () => m.safetyStock({ demandMean: 1, demandSd: 1, leadTime: 1, serviceLevel: 1 })],
    ['probability', () => m.standardNormalQuantile(0)],
    ['maximum', () => m.feasibleQuantity(5, { multiple: 10, maximum: 9 })],
  ])('is refused by name: %s', (name, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(new RegExp(name));
  });
});
