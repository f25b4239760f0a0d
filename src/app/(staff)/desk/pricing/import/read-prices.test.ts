import { describe, expect, it } from 'vitest';
import { checkLines, readLines, skusIn } from './read-prices';

const known = [{ id: 'p1', sku: 'JV-CP-550', name: 'CP 550', currency: 'EUR' }];
const check = (text: string) => checkLines(readLines(text).rows, known, '2026-06-30');

describe('a file of competitor prices', () => {
  it('is read with comma or semicolon, point or comma', () => {
    expect(check('sku,competitor,price,date\njv-cp-550,Nordwasser,129.00,2026-06-01').good).toMatchObject([
      { productId: 'p1', competitor: 'Nordwasser', priceMinor: 12_900, observedOn: '2026-06-01' },
    ]);
    expect(check('SKU;Shop;Price\nJV-CP-550;Nordwasser;1.129,90').good).toMatchObject([
      { priceMinor: 112_990, observedOn: '2026-06-30' },
    ]);
  });
  it('names each bad line and why', () => {
    const { good, bad } = check(
      'sku,competitor,price,date,url\nJV-X,A,1.00,,\nJV-CP-550,,1.00,,\nJV-CP-550,A,free,,\nJV-CP-550,A,5,2027-01-01,\nJV-CP-550,A,5,30.6.2026,\nJV-CP-550,A,5,,not a link\n,A,5,,\nJV-CP-550,A,5,,',
    );
    expect(good).toHaveLength(1);
    expect(bad.map((b) => b.line)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(bad[0]?.problem).toContain('JV-X');
  });
  it('says when columns are missing', () => expect(readLines('a,b\n1,2').problem).toContain('sku, competitor, price'));
  it('asks for each SKU once', () => expect(skusIn([{ sku: 'a' }, { sku: 'A' }, { sku: '' }])).toEqual(['A']));
});
