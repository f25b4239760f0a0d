import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOf, floorOf, LARGEST_STEP_BP, MINIMUM_MARGIN_BP, netOf } from './economics';
import { policy } from './policy';
import type { Snapshot } from './snapshot';

const pump = (over: Partial<Snapshot> = {}): Snapshot => ({
  id: '0190a000-0000-7000-8000-000000000001',
  type: 'product',
  label: 'JV-CP-550 Centrifugal pump',
  sku: 'JV-CP-550',
  slug: 'jv-cp-550',
  currency: 'EUR',
  taxBp: 1900,
  priceMinor: 12900,
  costMinor: 5200,
  unitsMonth: 12,
  unitsQuarter: 34,
  daysSincePriceChange: null,
  elasticity: { middle: -1.3, steep: -2.2, flat: -0.6, basis: 'house', weeks: 0 },
  market: [
    { competitor: 'A', priceMinor: 14900, observedOn: '2026-11-01' },
    { competitor: 'B', priceMinor: 15500, observedOn: '2026-11-02' },
  ],
  ...over,
});
const priceOf = (s: Snapshot) => policy(s)?.arguments.priceMinor;

describe('the pricing policy', () => {
  it('raises what sells well below the market, one step at most', () => {
    expect(priceOf(pump())).toBe(14100);
  });
  it('lowers what is dearer than the market, not below the floor', () => {
    const steep = { middle: -3, steep: -3.6, flat: -2.4, basis: 'own' as const, weeks: 24 };
    expect(priceOf(pump({ priceMinor: 17500, elasticity: steep }))).toBe(15800);
    // The market's price would be 72.10, but the floor that keeps the margin is 99.24.
    expect(
      priceOf(
        pump({
          priceMinor: 9950,
          costMinor: 6671,
          market: [
            { competitor: 'A', priceMinor: 7000, observedOn: '' },
            { competitor: 'B', priceMinor: 7000, observedOn: '' },
          ],
        }),
      ),
    ).toBeUndefined();
  });
  it('does not lower a price whose buyers stay: it would only cost money', () => {
    expect(effectOf(pump({ priceMinor: 17500 }), 15800).minor).toBeLessThan(0);
    expect(policy(pump({ priceMinor: 17500 }))).toBeNull();
  });
  it('but never asks more than the bound over the market, and says that this is why', () => {
    expect(priceOf(pump({ priceMinor: 19900 }))).toBe(18000);
    expect(policy(pump({ priceMinor: 19900 }))?.rationale).toMatch(/125%.*bound/);
  });
  it('leaves a price alone that fits, that few bought, that nobody compares, or that changed this week', () => {
    expect(policy(pump({ priceMinor: 14900 }))).toBeNull();
    expect(policy(pump({ unitsQuarter: 3 }))).toBeNull();
    expect(policy(pump({ market: [] }))).toBeNull();
    expect(policy(pump({ daysSincePriceChange: 3 }))).toBeNull();
    expect(policy(pump({ costMinor: null }))).toBeNull();
  });
  it('restores the minimum margin when the cost has caught up, however little was sold', () => {
    expect(priceOf(pump({ costMinor: 9000, unitsQuarter: 0, market: [] }))).toBe(13400);
  });
  it('never crosses the floor downwards, the step, or nothing at all', () => {
    const anyPump = fc.record({
      priceMinor: fc.integer({ min: 500, max: 500_000 }),
      costMinor: fc.integer({ min: 100, max: 400_000 }),
      unitsQuarter: fc.integer({ min: 0, max: 500 }),
      market: fc.array(
        fc.record({
          competitor: fc.string(),
          priceMinor: fc.integer({ min: 400, max: 600_000 }),
          observedOn: fc.constant('2026-11-01'),
        }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(anyPump, (over) => {
        const s = pump(over);
        const draft = policy(s);
        if (!draft) return;
        const price = Number(draft.arguments.priceMinor);
        expect(price).not.toBe(s.priceMinor);
        expect(Math.abs(price - s.priceMinor) * 10_000).toBeLessThanOrEqual(s.priceMinor * LARGEST_STEP_BP);
        if (price < s.priceMinor) expect(price).toBeGreaterThanOrEqual(floorOf(s.costMinor!, s.taxBp));
      }),
    );
  });
});

describe('economics', () => {
  it('the floor keeps exactly the minimum margin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1_000_000 }), fc.constantFrom(0, 700, 1900, 2500), (cost, tax) => {
        const keeps = (price: number) => netOf(price, tax) * 10_000 >= cost * (10_000 + MINIMUM_MARGIN_BP);
        expect(keeps(floorOf(cost, tax))).toBe(true);
        expect(keeps(floorOf(cost, tax) - 1)).toBe(false);
      }),
    );
  });
  it('the same price is worth nothing more, and the range holds the middle', () => {
    expect(effectOf(pump(), 12900)).toEqual({ minor: 0, lowMinor: 0, highMinor: 0 });
    const effect = effectOf(pump(), 14100);
    expect(effect.lowMinor).toBeLessThanOrEqual(effect.minor);
    expect(effect.highMinor).toBeGreaterThanOrEqual(effect.minor);
  });
});
