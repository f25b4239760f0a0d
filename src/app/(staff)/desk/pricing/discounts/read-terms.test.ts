import { describe, expect, it } from 'vitest';
import { fieldOf, readSkus, readTerms } from './read-terms';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  const base = { name: 'Spring', way: 'code', code: 'spring10', kind: 'percent', amount: '10', audience: 'consumers' };
  for (const [name, value] of Object.entries({ ...base, ...fields })) data.set(name, value);
  return data;
};
const read = (fields: Record<string, string>) => readTerms(form(fields), { productIds: [], currency: 'EUR' });

describe('the discount form', () => {
  it('reads percentages, amounts and free delivery as people type them', () => {
    expect(read({ amount: '12,5 %', minimum: '1.000,00' })).toMatchObject({
      terms: { code: 'SPRING10', value: { kind: 'percent', basisPoints: 1250 }, minimumMinor: 100_000, maxUses: null },
    });
    expect(read({ kind: 'amount', amount: '15.00', maxUses: '50' })).toMatchObject({
      terms: { value: { kind: 'amount', amountMinor: 1500, currency: 'EUR' }, maxUses: 50 },
    });
    expect(read({ kind: 'free-shipping', way: 'automatic', amount: '' })).toMatchObject({
      terms: { code: null, value: { kind: 'free-shipping' } },
    });
  });
  it('names the field that is to blame', () => {
    expect(read({ amount: 'ten', maxUses: 'x', minimum: 'y', code: '' })).toEqual({
      errors: expect.objectContaining({
        amount: expect.any(String),
        maxUses: expect.any(String),
        minimum: expect.any(String),
        code: expect.any(String),
      }),
    });
    expect(read({ amount: '120' })).toMatchObject({ errors: { amount: 'At most 100 %' } });
    expect(read({ name: '', validFrom: '2026-02-02', validTo: '2026-02-01' })).toMatchObject({
      errors: { name: expect.any(String) },
    });
    expect(fieldOf('terms.value.currency')).toBe('amount');
    expect(readSkus(' jv-1, JV-2\njv-1 ')).toEqual(['JV-1', 'JV-2']);
  });
});
