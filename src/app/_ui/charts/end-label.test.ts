import { expect, it } from 'vitest';
import { clearOf } from './end-label';

it('keeps the names of lines apart', () => {
  expect(clearOf(100, [])).toBe(100);
  expect(clearOf(100, [40])).toBe(100);
  expect(clearOf(100, [104])).toBe(91);
  expect(clearOf(106, [104])).toBe(117);
});
