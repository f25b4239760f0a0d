import { describe, expect, it } from 'vitest';
import { bandPath, labelAt, linePath, roundTicks, scaleOf, weekTicks } from './chart-scale';

describe('the scale of the forecast chart', () => {
  it('has round, whole steps that hold the highest value', () => {
    expect(roundTicks(1)).toEqual([0, 1]);
    expect(roundTicks(7)).toEqual([0, 2, 4, 6, 8]);
    expect(roundTicks(43)).toEqual([0, 20, 40, 60]);
    expect(roundTicks(430).at(-1)).toBeGreaterThanOrEqual(430);
  });
  it('keeps everything inside the picture', () => {
    const s = scaleOf(400, 260, 64, 12);
    expect(s.x(0)).toBeGreaterThan(s.left);
    expect(s.x(63)).toBeLessThan(s.right);
    expect(s.y(12)).toBeGreaterThanOrEqual(s.top);
    expect(s.y(0)).toBe(234);
  });
  it('cuts off no week at the edges', () => {
    const s = scaleOf(400, 260, 64, 12);
    expect(labelAt(s.x(63), 400)).toBe(378);
    expect(labelAt(2, 400)).toBe(22);
    expect(labelAt(s.x(30), 400)).toBe(s.x(30));
  });
  it('closes a band and writes no week over another', () => {
    const s = scaleOf(400, 260, 2, 10);
    const low = [
      { at: 0, value: 1 },
      { at: 1, value: 2 },
    ];
    const high = [
      { at: 0, value: 4 },
      { at: 1, value: 5 },
    ];
    expect(bandPath(low, high, s)).toBe(`${linePath(high, s)}${linePath([...low].reverse(), s).replace('M', 'L')}Z`);
    expect(bandPath([], [], s)).toBe('');
    expect(weekTicks(64, 400).length).toBeLessThanOrEqual(6);
  });
});
