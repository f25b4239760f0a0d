import { expect, it } from 'vitest';
import { distance } from './spelling';

it.each([
  ['', 'ab', 2],
  ['JV-CP-550', 'JV-CP-550', 0],
  ['JV-CP-500', 'JV-CP-550', 1],
  ['quanity', 'quantity', 1],
  ['kitten', 'sitting', 3],
])('%s is %s but for letters: %d', (a, b, letters) => {
  expect(distance(a, b)).toBe(letters);
  expect(distance(b, a)).toBe(letters);
});
it('gives up at the limit', () => {
  expect(distance('kitten', 'sitting', 2)).toBe(2);
});
