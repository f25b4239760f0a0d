import { describe, expect, it } from 'vitest';
import { promisedOn, workingDaysAfter } from './promise';

describe('the promised day', () => {
  it.each([
    ['2026-11-20T10:00:00Z', 1, '2026-11-23'], // Friday to Monday
    ['2026-11-21T10:00:00Z', 1, '2026-11-23'], // Saturday
    ['2026-11-23T10:00:00Z', 5, '2026-11-30'],
    ['2026-11-24T10:00:00Z', 0, '2026-11-24'],
  ])('%s and %i working days is %s', (from, days, day) => {
    expect(workingDaysAfter(new Date(from), days)).toBe(day);
  });
  it('counts a day to dispatch and the slow end of the way', () => {
    expect(promisedOn(new Date('2026-11-23T10:00:00Z'), [1, 2])).toBe('2026-11-26');
  });
});
