import { expect, it } from 'vitest';
import { readAmount } from './read-amount';

it('reads amounts as people write them', () => {
  const read = (text: string) => readAmount(text, 'EUR');
  expect(['129', '129.00', '129,00', '1,299.50', '1.299,50', '€ 64,9', '99 EUR'].map(read)).toEqual([
    12_900, 12_900, 12_900, 129_950, 129_950, 6_490, 9_900,
  ]);
  expect(['', 'abc', '-5', '1.2.3', '12,345,6', '1.299', '0.001'].map(read)).toEqual(Array(7).fill(undefined));
});
