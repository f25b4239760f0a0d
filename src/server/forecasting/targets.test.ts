import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOver, demandQuantile, expectedShort, outlook, targetFor } from './targets';

const policy = { serviceLevelBp: 9500, leadTimeDays: 14, leadTimeSdDays: 0, reviewDays: 7 };

describe('demand over lead time and review', () => {
  it('adds weeks as independent, and an uncertain lead time as mean² × variance', () => {
    expect(demandOver({ mean: 10, sigma: 3 }, 28)).toEqual({ mean: 40, sd: 6 });
    expect(demandOver({ mean: 10, sigma: 3 }, 28, 7).sd).toBeCloseTo(Math.sqrt(36 + 100), 12);
  });
  it('has the quantiles of the tables', () => {
    // Poisson with mean 2: P(X ≤ 4) = 0.9473, P(X ≤ 5) = 0.9834.
    expect(demandQuantile({ mean: 2, sd: Math.SQRT2 }, 0.94)).toBe(4);
    expect(demandQuantile({ mean: 2, sd: Math.SQRT2 }, 0.95)).toBe(5);
    // Negative binomial r = 2, p = 0.5: 0.25, 0.25, 0.1875, 0.125 …
    expect(demandQuantile({ mean: 2, sd: 2 }, 0.68)).toBe(2);
    expect(demandQuantile({ mean: 2, sd: 2 }, 0.69)).toBe(3);
    expect(demandQuantile({ mean: 100, sd: 20 }, 0.95)).toBe(133);
    expect(demandQuantile({ mean: 0, sd: 1 }, 0.95)).toBe(0);
  });
});

describe('targets', () => {
  it('by hand: mean 40 a week, sigma 8, two weeks of lead, one of review, 95 %', () => {
    // 120 + 1.645 × 8 × √3 = 142.8; safety stock 23; reorder point 80 + 23.
    expect(targetFor({ mean: 40, sigma: 8 }, policy)).toEqual({
      targetQuantity: 143,
      safetyStock: 23,
      reorderPoint: 103,
    });
  });
  it('a product that nobody asks for needs none', () => {
    expect(targetFor({ mean: 0, sigma: 0 }, policy)).toEqual({ targetQuantity: 0, safetyStock: 0, reorderPoint: 0 });
  });
  it('are in order, and grow with service level, lead time and uncertainty', () => {
    const demand = fc.record({
      mean: fc.double({ min: 0, max: 60, noNaN: true }),
      sigma: fc.double({ min: 0, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(
        demand,
        fc.integer({ min: 5000, max: 9900 }),
        fc.integer({ min: 0, max: 90 }),
        (d, serviceLevelBp, leadTimeDays) => {
          const at = (more: object) => targetFor(d, { ...policy, serviceLevelBp, leadTimeDays, ...more });
          const t = at({});
          expect(t.safetyStock).toBeGreaterThanOrEqual(0);
          expect(t.reorderPoint).toBeGreaterThanOrEqual(t.safetyStock);
          expect(t.targetQuantity).toBeGreaterThanOrEqual(t.reorderPoint);
          expect(at({ serviceLevelBp: serviceLevelBp + 50 }).targetQuantity).toBeGreaterThanOrEqual(t.targetQuantity);
        },
      ),
    );
  });
});

describe('what a level means', () => {
  it('the loss function of the tables', () => {
    // Standard normal loss at z = 1: 0.08332. Poisson 2 at level 3: Σ (k − 3)⁺ p(k) = 0.2179.
    expect(expectedShort({ mean: 100, sd: 10 }, 110)).toBeCloseTo(0.8332, 3);
    expect(expectedShort({ mean: 2, sd: Math.SQRT2 }, 3)).toBeCloseTo(0.2179, 3);
    expect(expectedShort({ mean: 2, sd: 2 }, 0)).toBeCloseTo(2, 8);
  });
  it('misses no more than is asked for, and what is missed is counted once', () => {
    // Poisson of one a week, three weeks to come, looked at weekly, four there: E[(D₄ − 4)⁺] − E[(D₃ − 4)⁺] = 0.7815 − 0.3194.
    const slow = { mean: 1, sigma: 1 };
    const weekly = { ...policy, leadTimeDays: 21 };
    expect(outlook(slow, weekly, 4).shortPerMonth).toBeCloseTo(((0.781467 - 0.319357) * 30) / 7, 3);
    expect(outlook(slow, weekly, 0).shortPerMonth).toBeCloseTo(30 / 7, 6);
    const much = { mean: 40, sigma: 8 };
    expect(outlook(much, weekly, 0).shortPerMonth).toBeCloseTo((40 * 30) / 7, 3);
    expect(outlook(much, weekly, 300).shortPerMonth).toBeCloseTo(0, 6);
  });
  it('falls with the level, and what lies grows', () => {
    const d = { mean: 3, sigma: 2.5 };
    const [low, high] = [10, 16].map((level) => outlook(d, policy, level));
    expect(high!.shortPerMonth).toBeLessThan(low!.shortPerMonth);
    expect(high!.averageStock).toBeGreaterThan(low!.averageStock);
  });
});
