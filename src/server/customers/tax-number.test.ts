import { expect, it } from 'vitest';
import { isTaxNumber, vatCountry } from './tax-number';

it.each([
  ['DE136695976', 'DE'],
  ['de 136 695 976', 'DE'],
  ['ATU67219844', 'AT'],
  ['NL853214876B01', 'NL'],
  ['FR40303265045', 'FR'],
  ['ESB97012345', 'ES'],
  ['SE556812345601', 'SE'],
  ['EL123456789', 'GR'],
])('%s is a VAT number of %s', (typed, country) => {
  expect([vatCountry(typed), isTaxNumber(typed)]).toEqual([country, true]);
});
it.each(['CHE-114.632.871', '12/345/67890', '94-1234567'])(
  '%s is a tax number, and no VAT number of the Union',
  (typed) => {
    expect([vatCountry(typed), isTaxNumber(typed)]).toEqual([null, true]);
  },
);
it.each(['🐟', 'DE12345', 'ATU1', 'NL123456789', 'abc', 'none at all', '12', "DE1'; drop"])('%s is none', (typed) => {
  expect([vatCountry(typed), isTaxNumber(typed)]).toEqual([null, false]);
});
