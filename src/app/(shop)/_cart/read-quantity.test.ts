import { describe, expect, it } from 'vitest';
import { readQuantity } from './read-quantity';

const limits = { min: 2, max: 99 };

describe('a quantity as it was typed', () => {
  it.each([
    ['2', 2],
    [' 99 ', 99],
    ['007', 7],
  ])('takes %s', (text, quantity) => expect(readQuantity(text, limits)).toEqual({ quantity }));
  it.each(['2.5', '2,5', '1e3', '-3', '+3', 'two', '', '1 000'])('says that "%s" is no whole number', (text) =>
    expect(readQuantity(text, limits)).toEqual({ problem: 'Write a whole number.' }),
  );
  it('says what the most and the least are, instead of changing what was typed', () => {
    expect(readQuantity('100', limits)).toEqual({ problem: 'At most 99 per order.' });
    expect(readQuantity('9999999', limits)).toEqual({ problem: 'At most 99 per order.' });
    expect(readQuantity('1', limits)).toEqual({ problem: 'Sold from 2 up.' });
  });
});
