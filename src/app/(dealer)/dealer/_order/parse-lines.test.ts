import { describe, expect, it } from 'vitest';
import { type Orderable, parseLines } from './parse-lines';

const product = (sku: string, more: Partial<Orderable> = {}): Orderable => ({
  productId: sku,
  sku,
  name: sku,
  minQuantity: 1,
  maxQuantity: 200,
  available: 900,
  ...more,
});
const products = [
  product('JV-BS-400', { available: 0 }),
  product('JV-BW-550'),
  product('JV-DR-250'),
  product('JV-HO-25', { minQuantity: 5, maxQuantity: 50 }),
];
const read = (text: string) => {
  const { good, bad } = parseLines(text, products);
  return { good: good.map((g) => `${g.product.sku} ${g.quantity}`), bad: bad.map((b) => `${b.line}: ${b.problem}`) };
};

describe('pasted lines', () => {
  it.each([
    'JV-BW-550 4',
    'jv-bw-550\t4',
    '4 JV-BW-550',
    '4 x JV-BW-550',
    '4x JV-BW-550',
    'JV-BW-550 x4',
    'JV-BW-550;4',
    '"JV-BW-550","4"',
    '  JV-BW-550,  4 pcs  ',
    'JV-BW-550 Borewell pump 550 W 4',
  ])('reads %s', (line) => expect(read(line)).toEqual({ good: ['JV-BW-550 4'], bad: [] }));
  it('reads a CSV file with a heading and empty lines, and adds up what is named twice', () =>
    expect(read('SKU;Quantity\r\nJV-BW-550;2\r\n\r\nJV-DR-250;1\r\nJV-BW-550;3\r\n')).toEqual({
      good: ['JV-BW-550 5', 'JV-DR-250 1'],
      bad: [],
    }));
  it('takes a SKU alone as one piece', () => expect(read('JV-DR-250').good).toEqual(['JV-DR-250 1']));
  it('names each bad line and keeps the good ones', () =>
    expect(
      read(
        'JV-BW-551 2\nJV-DR-250 2\nXX-1 1\n12\nJV-DR-250 two\nJV-BW-550 2.5\nJV-BW-550 -1\nJV-HO-25 2\nJV-HO-25 51\nJV-BW-550 9999999\nJV-BS-400 2',
      ),
    ).toEqual({
      good: ['JV-DR-250 2'],
      bad: [
        '1: There is no product JV-BW-551. Did you mean JV-BW-550?',
        '3: There is no product XX-1.',
        '4: There is no SKU on this line.',
        '5: "two" is not a quantity: write a whole number.',
        '6: "2.5" is not a quantity: write a whole number.',
        '7: "-1" is not a quantity: write a whole number.',
        '8: JV-HO-25 is sold from 5 up.',
        '9: At most 50 of JV-HO-25 per order.',
        '10: At most 200 of JV-BW-550 per order.',
        '11: JV-BS-400 is sold out.',
      ],
    }));
});
