import { describe, expect, it } from 'vitest';
import { moveInList } from './list-keys';

describe('moveInList', () => {
  it.each([
    ['j', -1, 3, { to: 0 }],
    ['j', 1, 3, { to: 2 }],
    ['j', 2, 3, { to: 2 }],
    ['k', -1, 3, { to: 2 }],
    ['k', 0, 3, { to: 0 }],
    ['ArrowDown', -1, 3, undefined],
    ['ArrowDown', 0, 3, { to: 1 }],
    ['End', 0, 3, { to: 2 }],
    ['Enter', 1, 3, { act: 'open' }],
    ['x', 1, 3, { act: 'select' }],
    ['x', -1, 3, undefined],
    ['j', -1, 0, undefined],
    ['q', 1, 3, undefined],
  ] as const)('%s at %s of %s', (key, at, count, move) => {
    expect(moveInList(key, at, count)).toEqual(move);
  });
});
