import { describe, expect, it } from 'vitest';
import { readTerms } from './read-terms';

const form = (values: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({
    tier: 'gold',
    discount: '30',
    creditLimit: '15,000',
    termsDays: '30',
    ...values,
  }))
    data.set(name, value);
  return data;
};

describe('typed terms', () => {
  it('become basis points and minor units', () =>
    expect(readTerms(form({ discount: '27,5' }), 'EUR').terms).toEqual({
      tier: 'gold',
      discountBp: 2750,
      creditLimitMinor: 1_500_000,
      termsDays: 30,
    }));
  it.each([
    [{ discount: '' }, 'discount'],
    [{ discount: 'much' }, 'discount'],
    [{ discount: '61' }, 'discount'],
    [{ creditLimit: 'none' }, 'creditLimit'],
    [{ creditLimit: '-1' }, 'creditLimit'],
    [{ termsDays: '1.5' }, 'termsDays'],
    [{ termsDays: '365' }, 'termsDays'],
    [{ tier: 'diamond' }, 'tier'],
  ])('%o is said beside %s', (values, field) =>
    expect(Object.keys(readTerms(form(values), 'EUR').fields ?? {})).toEqual([field]),
  );
});
