import { expect, it } from 'vitest';
import { argumentLines, sameDraft } from './argument-lines';

it('reads a draft as a person would say it', () => {
  expect(
    argumentLines({
      productId: 'x',
      priceMinor: 13_400,
      reason: 'so',
      targetUnits: 40,
      lines: [{}, {}],
      note: null,
      byMail: true,
    }),
  ).toEqual([
    { name: 'price', value: '134.00' },
    { name: 'target units', value: '40' },
    { name: 'lines', value: '2' },
    { name: 'by mail', value: 'yes' },
  ]);
  expect(argumentLines({ totalMinor: 1200, currency: 'JPY' })).toEqual([{ name: 'total', value: '1200 JPY' }]);
  expect(argumentLines(null)).toEqual([]);
});

it('compares what would be done, not how it is put', () => {
  expect(sameDraft({ priceMinor: 1, reason: 'a' }, { priceMinor: 1, reason: 'b' })).toBe(true);
  expect(sameDraft({ priceMinor: 1 }, null)).toBe(false);
});
