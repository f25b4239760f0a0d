import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Country, erasedAddress, line, PostalAddress, Quantity, text } from './values';

it.each(['DE', 'GB', 'XK', erasedAddress.country])('%s is a country', (code) => {
  expect(Country.parse(code)).toBe(code);
});
it.each(['UK', 'QQ', 'de', 'DEU', ''])('“%s” is none', (code) => {
  expect(Country.safeParse(code).error?.issues[0]?.message).toBe('Choose a country');
});

const lee = { name: 'Ann Lee', street: '1 Main St', postalCode: '97201', city: 'Portland', country: 'US' };
const wrong = (given: object) => {
  const read = PostalAddress.safeParse(given);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('an address as people give it', () => {
  it.each([
    ['US', '97201', 'Enter the state'],
    ['CA', 'K1A 0B1', 'Enter the province'],
    ['AU', '2000', 'Enter the state or territory'],
    ['JP', '100-0001', 'Enter the prefecture'],
  ])('names its region in %s', (country, postalCode, message) => {
    expect(wrong({ ...lee, country, postalCode })).toEqual([`region: ${message}`]);
    expect(wrong({ ...lee, country, postalCode, region: 'Oregon' })).toEqual([]);
  });
  it('needs none elsewhere, and says what else is wrong in the same breath', () => {
    expect(wrong({ ...lee, country: 'DE' })).toEqual([]);
    expect(wrong({ ...lee, name: '' })).toEqual(['name: Enter the name', 'region: Enter the state']);
    expect(wrong({})).not.toContain('region: Enter the state');
  });
});

it.each([
  [z.int(), 'x', 'Enter a whole number'],
  [z.int(), Number.NaN, 'Enter a whole number'],
  [z.string(), undefined, 'This is missing'],
  [z.iso.date(), '30.11.2026', 'Enter a date such as 2026-11-30'],
  [z.string().max(3), 'four', 'At most 3 characters'],
  [z.array(z.string()).min(2), ['a'], 'At least 2 entries'],
  [z.int().min(1), 0, 'At least 1'],
  [z.enum(['a', 'b']), 'c', 'Choose one of: a, b'],
  [z.string('Say it'), 1, 'Say it'],
  [Quantity, 99_999_999_999, 'At most 10,000,000'],
  [Quantity, 99_999_999_999_999_000, 'At most 10,000,000'],
])('%# says what to do', (schema, sent, message) => {
  expect(schema.safeParse(sent).error?.issues[0]?.message).toBe(message);
});

it.each([
  ['\u200e', 'marks of direction'],
  ['\u202e \u00ad', 'an override of direction'],
  ['\u3164\u2800', 'letters drawn as nothing'],
  ['\u0301\u200d', 'a mark and a joiner'],
])('%j is no name: %s', (typed) => {
  expect(text(120, 'Enter your name').safeParse(typed).error?.issues[0]?.message).toBe('Enter your name');
  expect(line(120).parse(typed)).toBe('');
});
it('leaves a name as it is read, without what turns it around', () => {
  expect(text(120).parse('  \u202eAda\u202c Lovelace\u200e\u0007 ')).toBe('Ada Lovelace');
  for (const name of ['Jürgen', 'Нина', '李雷', '👩\u200d🔧', '❤️', 'نامه\u200cها', 'two\nlines'])
    expect(text(120).parse(name)).toBe(name);
});

const address = { name: 'Ada', street: 'Hauptstr. 1', city: 'Berlin' };
it.each([
  ['10115', 'DE'],
  ['D-10115', 'DE'],
  ['3011 aa', 'NL'],
  ['SW1A 1AA', 'GB'],
  ['61-897', 'PL'],
  ['-', 'AE'],
])('%s is a postal code of %s', (postalCode, country) => {
  expect(PostalAddress.safeParse({ ...address, postalCode, country }).error?.issues).toBeUndefined();
});
it.each([
  ['ABCDEF', 'DE', 'Enter a postal code such as 10115'],
  ['!!!', 'NL', 'Enter a postal code such as 3011 AA'],
  ['!!!', 'AE', 'Enter a postal code of letters and digits'],
])('%s is none of %s', (postalCode, country, message) => {
  expect(PostalAddress.safeParse({ ...address, postalCode, country }).error?.issues).toMatchObject([
    { path: ['postalCode'], message },
  ]);
});
