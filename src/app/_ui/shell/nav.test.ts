import { describe, expect, it } from 'vitest';
import { isCurrent } from './nav';

describe('isCurrent', () => {
  it.each([
    ['/desk/orders', '/desk/orders', false, true],
    ['/desk/orders', '/desk/orders/1042', false, true],
    ['/desk/orders', '/desk/orders-archive', false, false],
    ['/desk', '/desk/orders', true, false],
    ['/desk', '/desk', true, true],
  ])('%s at %s', (href, pathname, exact, expected) => {
    expect(isCurrent({ href, exact }, pathname)).toBe(expected);
  });
});
