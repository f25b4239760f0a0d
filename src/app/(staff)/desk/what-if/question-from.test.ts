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
  it('says what is wrong beside the field', () => {
    expect(questionFrom({ days: '2' }).problems).toEqual({ days: 'At least 7 days' });
    expect(questionFrom({ percent: 'many' }).problems).toEqual({ percent: 'Enter a number' });
  });
});
