import { describe, expect, it } from 'vitest';
import { nextDelivery } from './facts';

const order = (number: string, promisedOn: string, status = 'confirmed') => ({ number, promisedOn, status });

describe('the next delivery', () => {
  it.each([
    ['the earliest that is still to come', [order('J-2', '2026-11-30'), order('J-1', '2026-11-24')], 'Nov 24 · J-1'],
    ['today counts', [order('J-1', '2026-11-21')], 'Nov 21 · J-1'],
    ['a late one does not hide the next', [order('J-1', '2026-11-02'), order('J-2', '2026-11-24')], 'Nov 24 · J-2'],
    ['only a late one', [order('J-1', '2026-11-02')], 'J-1 is late'],
    ['shipped and past its day', [order('J-1', '2026-11-02', 'shipped')], 'On its way'],
    ['nothing', [], 'None on its way'],
  ])('%s', (_, open, says) => expect(nextDelivery(open, '2026-11-21')).toBe(says));
});
