import { describe, expect, it } from 'vitest';
import { MOST_ORDERS, MOST_PIECES } from './contract';
import { compareWalks, suggestBatch } from './suggest-batch';
import { walkPast } from './walk';

const order = (orderId: string, bins: (string | null)[], pieces = bins.length) => ({ orderId, bins, pieces });

describe('a walk', () => {
  it('goes into each aisle to its farthest bin and back', () => {
    // Aisle A to bay 10: 28 m, aisle C to bay 5: 14 m, across three aisles and back: 24 m.
    expect(walkPast(['A-10-1', 'A-02-3', 'C-05-1'])).toMatchObject({ stops: 3, metres: 66 });
    expect(walkPast([])).toEqual({ stops: 0, metres: 0, minutes: 0 });
  });
  it('stops once at a bin that several orders need, and looks for what has none', () => {
    expect(walkPast(['A-01-1', 'A-01-1']).stops).toBe(1);
    expect(walkPast([null, null]).metres).toBe(80);
  });
  it('is never longer together than apart', () => {
    const all = [order('1', ['A-01', 'B-09']), order('2', ['B-09', 'F-14']), order('3', [null])];
    expect(compareWalks(all).savedMinutes).toBeGreaterThan(0);
  });
});

describe('the next batch', () => {
  it('begins with the most urgent order and takes what lies on its way', () => {
    const far = order('far', ['F-14-1']);
    const best = suggestBatch([order('a', ['A-02-1']), far, order('b', ['A-03-1']), order('c', ['A-02-1'])]);
    expect(best?.orderIds[0]).toBe('a');
    expect(best?.orderIds.indexOf('far')).toBe(3);
  });
  it('keeps to the trolley', () => {
    const many = Array.from({ length: 30 }, (_, i) => order(String(i), ['A-01-1']));
    expect(suggestBatch(many)?.orderIds).toHaveLength(MOST_ORDERS);
    const heavy = Array.from({ length: 5 }, (_, i) => order(String(i), ['A-01-1'], 15));
    expect(suggestBatch(heavy)?.pieces).toBeLessThanOrEqual(MOST_PIECES);
  });
  it('is none for one order, or for orders too large', () => {
    expect(suggestBatch([order('a', ['A-01-1'])])).toBeUndefined();
    expect(suggestBatch([order('a', ['A-01'], 99), order('b', ['A-01'], 99)])).toBeUndefined();
    expect(suggestBatch([])).toBeUndefined();
  });
});
