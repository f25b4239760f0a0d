import { describe, expect, it } from 'vitest';
import type { Line } from '../snapshot';
import { line } from '../testing';
import { card } from './card';
import { judge } from './gate';
import { policy } from './policy';
import type { Subject } from './subject';

const seal = (over: Partial<Line> = {}): Subject => ({
  id: line().itemId,
  type: 'component',
  label: 'C-SEAL-1 Mechanical seal 12 mm',
  supplier: 'Dichtungstechnik Nord GmbH',
  currency: 'EUR',
  baseCurrency: 'EUR',
  toBase: 1,
  line: line(over),
});

describe('the policy of reorder points', () => {
  it('raises a point that comes too late, at most to double', () => {
    expect(policy(seal())!.arguments).toMatchObject({ componentId: line().itemId, reorderPoint: 80 });
    expect(policy(seal({ reorderPoint: 60 }))!.arguments).toMatchObject({ reorderPoint: 93 });
  });
  it('lowers one that ties up money, when that is worth a look', () => {
    const dear = { breaks: [{ fromQuantity: 10, unitPriceMinor: 5_000 }], contributionMinor: 100 };
    expect(policy(seal({ ...dear, reorderPoint: 300 }))!.arguments).toMatchObject({ reorderPoint: 150 });
    expect(
      policy(seal({ reorderPoint: 130, contributionMinor: 0, breaks: [{ fromQuantity: 10, unitPriceMinor: 10 }] })),
    ).toBeNull();
  });
  it('leaves alone what is near, and what too little is known of', () => {
    expect(policy(seal({ reorderPoint: 85 }))).toBeNull();
    expect(policy(seal({ demand: { mean: 4, sd: 3, days: 10, units: 40 } }))).toBeNull();
    expect(policy(seal({ demand: { mean: 0, sd: 0, days: 91, units: 0 } }))).toBeNull();
  });
});

describe('the gate of reorder points', () => {
  const at = (reorderPoint: number, reorderQuantity = 100, over: Partial<Line> = {}) =>
    judge(seal(over), { reorderPoint, reorderQuantity });
  it('forbids leaps, half a year, and guesses', () => {
    expect(at(81).reasons[0]).toMatch(/double or half/);
    expect(at(15).reasons[0]).toMatch(/double or half/);
    expect(at(800, 100, { reorderPoint: 700 }).reasons[0]).toMatch(/half a year/);
    expect(at(60, 5_000).reasons[0]).toMatch(/half a year/);
    expect(at(60, 100, { demand: { mean: 4, sd: 3, days: 10, units: 40 } }).verdict).toBe('deny');
  });
  it('small changes are routine, large ones are for a person', () => {
    expect(at(60).verdict).toBe('allow');
    expect(at(60, 100, { breaks: [{ fromQuantity: 1, unitPriceMinor: 9_000 }] }).verdict).toBe('ask');
  });
});

it('the card says before and after, what it binds and what waiting costs', () => {
  const s = seal();
  const shown = card(s, policy(s)!);
  expect(shown.sentence).toBe('Raise the reorder point of C-SEAL-1 from 40 to 80');
  expect(shown.changes[0]).toEqual({ field: 'Reorder point of C-SEAL-1', before: '40', after: '80' });
  expect(shown.evidence.map((e) => e.label)).toContain('Money bound');
  expect(shown.effect!.minor).toBeGreaterThan(0);
  expect(shown.waiting!.perDayMinor).toBeGreaterThan(0);
});
