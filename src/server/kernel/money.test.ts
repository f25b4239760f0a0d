import { expect, it } from 'vitest';
import { decimal, parseMoney } from './money';

it.each([
  [12_900, 'EUR', '129.00'],
  [-5, 'EUR', '-0.05'],
  [0, 'EUR', '0.00'],
  [1500, 'JPY', '1500'],
  [1234, 'KWD', '1.234'],
  [9_007_199_254_740_991, 'EUR', '90071992547409.91'],
  [9_007_199_254_740_993n, 'EUR', '90071992547409.93'],
])('%s %s is %s, to the last digit', (minor, currency, text) => {
  expect(decimal(minor, currency)).toBe(text);
  if (typeof minor === 'number') expect(parseMoney(text, currency)).toBe(minor);
});
it.each(['', 'abc', '1.234', '1e3', '.5'])('“%s” is no amount', (text) => {
  expect(parseMoney(text, 'EUR')).toBeUndefined();
});
