import { describe, expect, it } from 'vitest';
import * as mathematics from './index';

describe('extremes', () => {
  const costs = { holdingCost: 1, stockoutCost: 9, fixedCost: 64 };
  it('a shortage so dear that its ratio is 1 in a double is answered by the tail', () => {
    const dear = { holdingCost: 1e-20, stockoutCost: 1e20 };
    const z = mathematics.standardNormalQuantile(1e-40);
    expect(mathematics.newsvendorNormal({ ...dear, demandMean: 50, demandSd: 8 }).baseStockLevel).toBeCloseTo(
      50 - 8 * z,
      9,
    );
    const { baseStockLevel } = mathematics.newsvendorPoisson({ ...dear, demandMean: 50 });
    expect(mathematics.poissonTail(baseStockLevel, 50)).toBeLessThanOrEqual(1e-40);
    expect(mathematics.poissonTail(baseStockLevel - 1, 50)).toBeGreaterThan(1e-40);
    expect(
      mathematics.rqNormal({ ...costs, stockoutCost: 1e20, demandMean: 10, demandSd: 3, leadTime: 1 }).cost,
    ).toBeGreaterThan(60);
    expect(() =>
      mathematics.newsvendorNormal({ holdingCost: 1e-300, stockoutCost: 1e300, demandMean: 1, demandSd: 1 }),
    ).toThrow(/stockoutCost/);
  });
  it('large numbers are answered within a second', () => {
    const from = performance.now();
    // Poisson of 100,000 is as good as normal: z at 0.9 is 1.2816.
    const { reorderPoint } = mathematics.ssPoisson({ ...costs, demandMean: 100_000 });
    expect(reorderPoint).toBeGreaterThan(100_000);
    expect(mathematics.newsvendorPoisson({ ...costs, demandMean: 1e6 }).baseStockLevel).toBe(1_001_282);
    // 714 lots of 14, four of them one more: 714 · (100 + 14 · 13/2) + 4 · 14.
    expect(mathematics.wagnerWhitin({ numPeriods: 10_000, holdingCost: 1, fixedCost: 100, demand: 1 }).cost).toBe(
      136_430,
    );
    const rare = { individualFixedCosts: [100, 1], holdingCosts: [1, 1], demandRates: [1, 1000] };
    const { cost } = mathematics.jointReplenishmentOptimal({ sharedFixedCost: 1e-9, ...rare });
    // Hardly anything is shared: each at its own EOQ.
    expect(cost).toBeCloseTo(Math.sqrt(200) + Math.sqrt(2000), 3);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
  it('what overflows, rises where it must fall or falls where it must rise is refused by name', () => {
    expect(() => mathematics.eoq({ fixedCost: 1e300, holdingCost: 1e-300, demandRate: 1e300 })).toThrow(
      /orderQuantity/,
    );
    const prices = { fixedCost: 10, holdingCostRate: 0.2, demandRate: 100, breakpoints: [0, 10], unitCosts: [4, 5] };
    expect(() => mathematics.eoqAllUnitsDiscount(prices)).toThrow(/unitCosts/);
    expect(() => mathematics.eoqIncrementalDiscount(prices)).toThrow(/unitCosts/);
    expect(() => mathematics.bestOrderQuantity({ ...prices, breakpoints: [0, 0] })).toThrow(/breakpoints/);
  });
});
