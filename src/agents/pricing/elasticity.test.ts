import { describe, expect, it } from 'vitest';
import { elasticityOf, logLogSlope, type Week, weeksOf } from './elasticity';

/** Weeks of a demand curve with constant elasticity, without noise. */
const curve = (elasticity: number, level = 4000, weeks = 12): Week[] =>
  Array.from({ length: weeks }, (_, i) => {
    const priceMinor = i % 2 ? 10_000 : 11_000;
    return { priceMinor, units: level * (priceMinor / 10_000) ** elasticity - 0.5 };
  });

describe('the slope of log units on log price', () => {
  it('is the elasticity of a constant-elasticity curve', () => {
    expect(logLogSlope([curve(-1.7)])?.slope).toBeCloseTo(-1.7, 10);
  });
  it('takes each product’s own level out', () => {
    const dear = curve(-1.5, 40).map((w) => ({ ...w, priceMinor: w.priceMinor * 50 }));
    expect(logLogSlope([curve(-1.5, 4000), dear])?.slope).toBeCloseTo(-1.5, 10);
  });
  it('agrees with the normal equations worked by hand', () => {
    // x = ln 1, 2, 4 (three times each); y = ln(u + 0.5). Slope = Sxy/Sxx, worked in a spreadsheet.
    const week = (priceMinor: number, units: number) => ({ priceMinor, units });
    const rows = [1, 2, 4].flatMap((p) => [week(p, 7.5 / p - 0.5), week(p, 8 / p - 0.5), week(p, 8.5 / p - 0.5)]);
    expect(logLogSlope([rows])?.slope).toBeCloseTo(-1, 10);
  });
  it('says nothing of prices that hardly moved, or of a few weeks', () => {
    expect(logLogSlope([curve(-1.5).map((w) => ({ ...w, priceMinor: 10_000 }))])).toBeUndefined();
    expect(logLogSlope([curve(-1.5, 4000, 6)])).toBeUndefined();
  });
});

describe('a product’s elasticity', () => {
  it('is the house’s while nothing is known, with a wide range', () => {
    const e = elasticityOf([], []);
    expect(e).toMatchObject({ middle: -1.3, basis: 'house', weeks: 0 });
    expect(e.steep).toBeLessThan(e.middle);
    expect(e.flat).toBeGreaterThan(e.middle);
  });
  it('is its category’s while its own price never moved', () => {
    const e = elasticityOf([], [curve(-2.4), curve(-2.4)]);
    expect(e.basis).toBe('category');
    expect(e.middle).toBeCloseTo(-2.4, 1);
  });
  it('lies between its own measurement and its category’s, nearer the surer one', () => {
    const noisy = curve(-3, 20).map((w, i) => ({ ...w, units: Math.max(0, Math.round(w.units + (i % 3) * 9 - 9)) }));
    const [own, category] = [logLogSlope([noisy])!.slope, -1.2];
    const { middle, basis } = elasticityOf(noisy, [curve(category), curve(category)]);
    expect(basis).toBe('own');
    expect(middle).toBeGreaterThan(Math.min(own, category));
    expect(middle).toBeLessThan(Math.max(own, category));
  });
  it('is never positive nor absurd', () => {
    expect(elasticityOf(curve(2), [curve(2)]).middle).toBe(-0.2);
    expect(elasticityOf(curve(-9), [curve(-9)]).middle).toBe(-4);
  });
});

it('puts days into weeks at the price of then, and leaves out weeks in which it moved', () => {
  const steps = [{ at: '2026-01-15T09:00:00.000Z', amountMinor: 11_000 }];
  const sales = [
    { day: '2026-01-20', units: 2 },
    { day: '2026-01-27', units: 3 },
  ];
  expect(
    weeksOf(
      sales,
      [{ at: '2026-01-01T00:00:00.000Z', amountMinor: 10_000 }, ...steps],
      11_000,
      '2026-01-02',
      '2026-01-30',
    ),
  ).toEqual([
    { units: 0, priceMinor: 10_000 },
    { units: 2, priceMinor: 11_000 },
    { units: 3, priceMinor: 11_000 },
  ]);
});
