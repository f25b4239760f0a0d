import { describe, expect, it } from 'vitest';
import { Country, erasedAddress, PostalAddress } from './values';

it.each(['DE', 'GB', 'XK', erasedAddress.country])('%s is a country', (code) => {
  expect(Country.parse(code)).toBe(code);
});
it.each(['UK', 'QQ', 'de', 'DEU', ''])('“%s” is none', (code) => {
  expect(Country.safeParse(code).error?.issues[0]?.message).toBe('Choose a country');
});

const address = { name: 'Ann Lee', street: '1 Main St', postalCode: '97201', city: 'Portland', country: 'US' };
const wrong = (given: object) => {
  const read = PostalAddress.safeParse(given);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('an address as people give it', () => {
  it.each([
    ['US', 'Enter the state'],
    ['CA', 'Enter the province'],
    ['AU', 'Enter the state or territory'],
    ['JP', 'Enter the prefecture'],
  ])('names its region in %s', (country, message) => {
    expect(wrong({ ...address, country })).toEqual([`region: ${message}`]);
    expect(wrong({ ...address, country, region: 'Oregon' })).toEqual([]);
  });
  it('needs none elsewhere, and says what else is wrong in the same breath', () => {
    expect(wrong({ ...address, country: 'DE' })).toEqual([]);
    expect(wrong({ ...address, name: '' })).toEqual(['name: Enter the name', 'region: Enter the state']);
    expect(wrong({})).not.toContain('region: Enter the state');
  });
});
