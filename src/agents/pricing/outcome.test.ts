import { expect, it } from 'vitest';
import { compare } from './outcome';
import type { Snapshot } from './snapshot';

const s: Snapshot = {
  ...{
    id: '01946f3a-7c00-7000-8000-000000000001',
    type: 'product',
    label: 'Pump',
    sku: 'P',
    slug: 'p',
    currency: 'EUR',
  },
  ...{ taxBp: 1900, priceMinor: 11_900, costMinor: 6000, unitsMonth: 30, unitsQuarter: 90, daysSincePriceChange: null },
  ...{ market: [], elasticity: { middle: -1.3, steep: -2.2, flat: -0.6, basis: 'house', weeks: 0 } },
};

it('compares contribution after with contribution before', () => {
  // 28 of 30 days: 28 units at 100.00 net less 60.00 before; 26 at 110.00 net less 60.00 after.
  expect(compare(s, 26, 13_090)).toEqual({
    good: true,
    actualMinor: 26 * 5000 - 28 * 4000,
    summary: 'Sold 26 in four weeks, 28 before; contribution +€180.00.',
  });
});

it('calls it bad only beyond the noise of a month', () => {
  expect(compare(s, 21, 13_090).good).toBe(true);
  expect(compare(s, 20, 13_090).good).toBe(false);
});

it('says when there is too little to tell', () => {
  expect(compare({ ...s, unitsMonth: 2 }, 2, 13_090)).toMatchObject({ good: null });
});
