import { expect, test } from 'vitest';
import { filterFrom, searchOf } from './filter';

test('an address says which accesses, and what it says wrongly is left out', () => {
  expect(filterFrom({ by: 'user:1', deed: 'stolen', from: '2026-01-01', to: 'soon', cursor: '7' })).toMatchObject({
    by: 'user:1',
    deed: undefined,
    from: '2026-01-01',
    to: undefined,
    cursor: undefined,
  });
  expect(searchOf({ address: '::1', cursor: 'x', record: ['customer', 'order'], to: '' })).toBe(
    'record=customer&address=%3A%3A1',
  );
});
