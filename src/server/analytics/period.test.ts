import { describe, expect, it } from 'vitest';
import { spanOf, stepsOf } from './period';

const now = new Date('2026-03-10T09:30:00Z');

describe('a period', () => {
  it('is compared with the same stretch before it', () => {
    expect(spanOf('today', now)).toEqual({
      days: 1,
      from: new Date('2026-03-10T00:00:00Z'),
      until: now,
      beforeFrom: new Date('2026-03-09T00:00:00Z'),
      beforeUntil: new Date('2026-03-09T09:30:00Z'),
    });
    const week = spanOf('7d', now);
    expect(week.from).toEqual(new Date('2026-03-04T00:00:00Z'));
    expect([week.beforeFrom, week.beforeUntil]).toEqual([
      new Date('2026-02-25T00:00:00Z'),
      new Date('2026-03-03T09:30:00Z'),
    ]);
  });

  it('has a step for every hour of a day and every day of more', () => {
    expect(stepsOf(spanOf('today', now))).toHaveLength(10);
    const steps = stepsOf(spanOf('30d', now));
    expect(steps).toHaveLength(30);
    expect([steps[0], steps[29]]).toEqual(['2026-02-09T00:00:00.000Z', '2026-03-10T00:00:00.000Z']);
  });
});
