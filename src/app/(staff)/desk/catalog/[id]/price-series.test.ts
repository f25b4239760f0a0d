import { expect, it } from 'vitest';
import { priceSeries } from './price-series';

it('holds an amount until it changes, a point a day', () => {
  const steps = [
    { at: '2026-06-01T10:00:00Z', kind: 'price', amountMinor: 100 },
    { at: '2026-06-01T10:00:00Z', kind: 'cost', amountMinor: 40 },
    { at: '2026-06-03T09:00:00Z', kind: 'price', amountMinor: 120 },
  ];
  expect(priceSeries(steps, new Date('2026-06-04T12:00:00Z'))).toEqual([
    { on: '2026-06-01', price: 100, cost: 40 },
    { on: '2026-06-02', price: 100, cost: 40 },
    { on: '2026-06-03', price: 120, cost: 40 },
    { on: '2026-06-04', price: 120, cost: 40 },
  ]);
  expect(priceSeries([], new Date('2026-06-04T12:00:00Z'))).toEqual([]);
});
