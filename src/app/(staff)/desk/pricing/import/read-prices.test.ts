import { describe, expect, it } from 'vitest';
import { checkLines, readLines, skusIn } from './read-prices';

const productId = '0190a000-0000-7000-8000-000000000001';
const known = [{ id: productId, sku: 'JV-CP-550', name: 'CP 550', currency: 'EUR' }];
const check = (text: string) => checkLines(readLines(text).rows, known, '2026-06-30');

describe('a file of competitor prices', () => {
  it('is read with comma or semicolon, point or comma', () => {
    expect(check('sku,competitor,price,date\njv-cp-550,Nordwasser,129.00,2026-06-01').good).toMatchObject([
      { productId, competitor: 'Nordwasser', priceMinor: 12_900, observedOn: '2026-06-01' },
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
  it('refuses before recording what recording would refuse', () => {
    const { good, bad } = check(
      `sku,competitor,price,date,url\nJV-CP-550,Hugeshop,99999999999999,2026-06-29,\nJV-CP-550,${'x'.repeat(81)},5,,\nJV-CP-550,A,0,,\nJV-CP-550,A,5,,ftp://a.example\nJV-CP-550,A,5,2026-02-30,\nJV-CP-550,A,5,,`,
    );
    expect(good.map((g) => g.line)).toEqual([7]);
    expect(bad.map((b) => b.problem)).toEqual([
      'At most 1,000,000,000.00.',
      'At most 80 characters.',
      'Enter a price above zero.',
      'An address that begins with https://.',
      'Enter a day such as 2026-06-30.',
    ]);
  });
  it('says when columns are missing', () => expect(readLines('a,b\n1,2').problem).toContain('sku, competitor, price'));
  it('asks for each SKU once', () => expect(skusIn([{ sku: 'a' }, { sku: 'A' }, { sku: '' }])).toEqual(['A']));
});
