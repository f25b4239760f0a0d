import { describe, expect, it } from 'vitest';
import { questionFrom } from './question-from';

describe('a question in the address', () => {
  it('has its usual values where nothing is said', () =>
    expect(questionFrom({}).question).toEqual({ days: 30, percent: 0, prices: {}, elasticity: 0, reorder: null }));
  it('reads numbers as people write them, and the reorder rule only where it is wanted', () => {
    expect(questionFrom({ percent: '2,5', elasticity: '-1.5', leadDays: '3' }).question).toMatchObject({
      percent: 2.5,
      elasticity: -1.5,
      reorder: null,
    });
    expect(questionFrom({ reorder: '1', leadDays: '3' }).question?.reorder).toEqual({
      leadDays: 3,
      safetyDays: 7,
      orderDays: 30,
    });
  });
  it('has prices of single products, and is not asked while one of them cannot be read', () => {
    const products = [{ id: '0b7e7a3c-3f0e-4c43-9d0f-2a5c3d1f0a11', sku: 'JV-1', currency: 'EUR' }];
    expect(questionFrom({ prices: 'JV-1 129.00' }, products).question?.prices).toEqual({ [products[0]!.id]: 12900 });
    expect(questionFrom({ prices: 'JV-1 129.00\nJV-2 5' }, products)).toMatchObject({
      question: undefined,
      problems: { prices: 'Line 2: there is no product JV-2.' },
      values: { prices: 'JV-1 129.00\nJV-2 5' },
    });
  });
  it('says what is wrong beside the field', () => {
    expect(questionFrom({ days: '2' }).problems).toEqual({ days: 'At least 7 days' });
    expect(questionFrom({ percent: 'many' }).problems).toEqual({ percent: 'Enter a number' });
  });
});
