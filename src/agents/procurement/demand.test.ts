import { describe, expect, it } from 'vitest';
import { dailySeries, leadTimeBelieved, perDay } from './demand';

describe('demand per day', () => {
  it('is the mean and sample deviation of the days observed', () => {
    expect(perDay([9, 9, 2, 4, 6], 3)).toEqual({ mean: 4, sd: 2, days: 3, units: 12 });
    expect(perDay([], 30)).toMatchObject({ mean: 0, sd: 0 });
  });
  it('fills days without sales with nought', () => {
    const sold = [
      { day: '2026-11-20', units: 2 },
      { day: '2026-11-18', units: 1 },
      { day: '2026-10-01', units: 9 },
    ];
    expect(dailySeries(sold, '2026-11-21', 4)).toEqual([1, 0, 2, 0]);
  });
});

describe('lead time', () => {
  it('moves from what was agreed towards what was seen', () => {
    const agreed = { mean: 14, sd: 3 };
    expect(leadTimeBelieved(agreed, { mean: 20, sd: 0, of: 3 })).toEqual({ mean: 17, sd: Math.sqrt(27 / 5) });
    expect(leadTimeBelieved(agreed, { mean: 20, sd: 5, of: 300 }).sd).toBeCloseTo(5, 1);
  });
});
