import { describe, expect, it } from 'vitest';
import { pricesIn, skusIn } from './price-lines';

const products = ['JV-1', 'JV-2', 'JV-3'].map((sku) => ({ id: sku.toLowerCase(), sku, currency: 'EUR' }));

describe('a list of prices', () => {
  it.each([
    ['JV-1 129', 12900],
    ['jv-1\t129.50', 12950],
    ['JV-1;129,50', 12950],
    ['JV-1,129.50', 12950],
    ['"JV-1","Pump 3, small","1,299.00"', 129900],
    ['JV-1 1.299,00 €', 129900],
    ['JV-1: 129.00 EUR', 12900],
    ['JV-1 = 1299', 129900],
  ])('reads %s', (text, minor) =>
    expect(pricesIn(text, products)).toEqual({ prices: { 'jv-1': minor }, problems: [] }),
  );

  it('takes a heading and empty lines for what they are', () => {
    const text = 'SKU;Price\r\nJV-1;10\r\n\r\nJV-2;20\r\n';
    expect(skusIn(text)).toEqual(['JV-1', 'JV-2']);
    expect(pricesIn(text, products)).toEqual({ prices: { 'jv-1': 1000, 'jv-2': 2000 }, problems: [] });
  });

  it('says of each line what is wrong with it', () =>
    expect(pricesIn('JV-9 10\nJV-1\nJV-2 cheap\nJV-3 -5\nJV-3 1.234\nJV-2 7\nJV-2 8', products)).toEqual({
      prices: { 'jv-2': 700 },
      problems: [
        'Line 1: there is no product JV-9.',
        'Line 2: write a price such as 129.00 after JV-1.',
        'Line 3: write a price such as 129.00 after JV-2.',
        'Line 4: write a price such as 129.00 after JV-3.',
        'Line 5: write a price such as 129.00 after JV-3.',
        'Line 7: JV-2 has a price above already.',
      ],
    }));
});
