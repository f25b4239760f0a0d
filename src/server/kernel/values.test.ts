import { expect, it } from 'vitest';
import { Country, erasedAddress } from './values';

it.each(['DE', 'GB', 'XK', erasedAddress.country])('%s is a country', (code) => {
  expect(Country.parse(code)).toBe(code);
});
it.each(['UK', 'QQ', 'de', 'DEU', ''])('“%s” is none', (code) => {
  expect(Country.safeParse(code).error?.issues[0]?.message).toBe('Choose a country');
});
