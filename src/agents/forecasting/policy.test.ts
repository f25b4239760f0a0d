import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetFor } from '@/server/forecasting';
import { SetTarget } from '@/server/forecasting/contract';
import { card } from './card';
import { effectOf } from './economics';
import { judge } from './gate';
import { compare } from './outcome';
import { basisOf, bounds, policy } from './policy';
import type { Snapshot } from './snapshot';

const now = new Date('2026-11-17T06:00:00Z');
const demand: Snapshot['demand'] = {
  class: 'smooth',
  method: 'ses',
  week: '2026-11-16',
  weeksSeen: 40,
  weeklyMean: 10,
  sigma: 3,
  mase: 0.8,
  trackedWeeks: 8,
  signal: 1.2,
  offTrack: false,
};
const target: Snapshot['target'] = {
  safetyStock: 4,
  reorderPoint: 14,
  targetQuantity: 20,
  serviceLevelBp: 9500,
  leadTimeDays: 14,
  leadTimeSdDays: 0,
  reviewDays: 7,
};
const pump = (over: Partial<Snapshot> = {}, about: Partial<Snapshot['demand']> = {}): Snapshot => ({
  id: '0190a000-0000-7000-8000-000000000001',
  type: 'product',
  label: 'JV-CP-550 Centrifugal pump',
  sku: 'JV-CP-550',
  currency: 'EUR',
  netPriceMinor: 10_840,
  costMinor: 6_400,
  available: 12,
  leadTimeDays: 5,
  demand: { ...demand, ...about },
  target,
  ...over,
});
const wanted = (s: Snapshot, over: object = {}) => SetTarget.parse({ ...policy(s)!.arguments, ...over });

describe('the forecasting policy', () => {
  it('raises a target that demand has outgrown, to the quantile of lead time and review', () => {
    // 30 + 1.645 × 3 × √3 = 38.5
    expect(policy(pump())?.arguments).toMatchObject({
      targetQuantity: 39,
      reorderPoint: 29,
      safetyStock: 9,
      expectedTarget: 20,
    });
  });
  it('lowers one that demand has left behind, and frees money', () => {
    const s = pump({ target: { ...target, targetQuantity: 60, reorderPoint: 40 } });
    expect(policy(s)?.arguments).toMatchObject({ targetQuantity: 39 });
    expect(effectOf(s, target, 39).minor).toBeGreaterThan(0);
  });
  it('goes one step at a time', () => {
    expect(policy(pump({}, { weeklyMean: 12, sigma: 9 }))?.arguments.targetQuantity).toBe(40);
    // What is expected until the next goods come may always be there.
    expect(policy(pump({}, { weeklyMean: 40 }))?.arguments.targetQuantity).toBe(120);
    expect(policy(pump({ target: { ...target, targetQuantity: 300 } }))?.arguments.targetQuantity).toBe(150);
  });
  it('sets a first target where something is asked for', () => {
    const s = pump({ target: null });
    expect(policy(s)?.arguments).toMatchObject({ expectedTarget: null, leadTimeDays: 7, serviceLevelBp: 9500 });
    expect(policy(pump({ target: null }, { weeklyMean: 0, sigma: 0 }))).toBeNull();
    expect(policy(pump({ target: null, available: 60 }))).toBeNull();
  });
  it('leaves alone what is near, little known, or asked for by nobody', () => {
    expect(policy(pump({ target: { ...target, targetQuantity: 36 } }))).toBeNull();
    expect(policy(pump({}, { weeksSeen: 7 }))).toBeNull();
    expect(policy(pump({}, { class: 'none', weeklyMean: 0 }))).toBeNull();
  });
  it('leaves a target alone while more is there than the old and the new one ask for', () => {
    expect(policy(pump({ available: 39 }))).not.toBeNull();
    expect(policy(pump({ available: 40 }))).toBeNull();
    const high = { ...target, targetQuantity: 60, reorderPoint: 40 };
    expect(policy(pump({ target: high, available: 60 }))).not.toBeNull();
    expect(policy(pump({ target: high, available: 61 }))).toBeNull();
  });
  it('never lowers on a forecast that is off track', () => {
    const high = { ...target, targetQuantity: 80 };
    expect(policy(pump({ target: high }, { offTrack: true }))).toBeNull();
    expect(policy(pump({}, { offTrack: true }))).toMatchObject({ confidence: 0.55 });
  });
  it('passes its own gate, whatever it proposes, and is worth something', () => {
    const about = fc.record({
      weeklyMean: fc.double({ min: 0.05, max: 40, noNaN: true }),
      sigma: fc.double({ min: 0.1, max: 15, noNaN: true }),
    });
    const set = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null });
    fc.assert(
      fc.property(about, set, fc.integer({ min: 100, max: 12_000 }), (a, level, costMinor) => {
        const t =
          level === null
            ? null
            : { ...target, targetQuantity: level, reorderPoint: Math.min(14, level), safetyStock: 0 };
        const s = pump({ target: t, costMinor, netPriceMinor: 15_000 }, a);
        const draft = policy(s);
        if (!draft) return;
        const w = wanted(s);
        // What is small in one step may still be more than half a year of a demand near zero; only that is denied.
        const far =
          w.targetQuantity > a.weeklyMean * 26 || w.reorderPoint < Math.floor((a.weeklyMean * w.leadTimeDays) / 7);
        if (!far) expect(judge(w, s, now).verdict).not.toBe('deny');
        const { most, least } = bounds(s);
        expect(w.targetQuantity).toBeLessThanOrEqual(most);
        expect(w.targetQuantity).toBeGreaterThanOrEqual(least);
        if (t) expect(effectOf(s, basisOf(s), w.targetQuantity).minor).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the gate', () => {
  const s = pump();
  it.each([
    ['the target moved meanwhile', { expectedTarget: 21 }, /changed since/],
    ['it leaps', { targetQuantity: 90 }, /More than one step/],
    ['it hoards', { targetQuantity: 39, reorderPoint: 29 }, /weeks of expected/],
    ['it is out of order', { reorderPoint: 45 }, /not in order/],
    ['it would not last the lead time', { reorderPoint: 10, safetyStock: 2 }, /lead time/],
  ])('denies when %s', (_, over, why) => {
    const subject = /weeks of/.test(why.source) ? pump({}, { weeklyMean: 1, sigma: 12 }) : s;
    const verdict = judge(wanted(s, over), subject, now);
    expect(verdict.verdict).toBe('deny');
    expect(verdict.reasons.join(' ')).toMatch(why);
  });
  it('denies an old forecast, and too much money', () => {
    expect(judge(wanted(s), s, new Date('2026-12-20T00:00:00Z')).reasons.join()).toMatch(/older/);
    const dear = pump({ costMinor: 500_000 });
    expect(judge(wanted(s), dear, now).reasons.join()).toMatch(/Binds/);
  });
  it('asks for large steps, first targets and money; lets routine pass', () => {
    expect(judge(wanted(s), s, now)).toMatchObject({ verdict: 'ask' });
    const near = pump({ target: { ...target, targetQuantity: 32, reorderPoint: 20 }, costMinor: 900 });
    expect(judge(wanted(near), near, now)).toMatchObject({ verdict: 'allow' });
    const first = pump({ target: null });
    expect(judge(wanted(first), first, now).reasons.join()).toMatch(/first target/);
  });
});

describe('the card', () => {
  it('says the sentence, the money with its range, and what waiting costs', () => {
    const s = pump();
    const c = card(s, policy(s)!);
    expect(c.sentence).toBe('Raise the target of JV-CP-550 from 20 to 39');
    expect(c.effect!.lowMinor).toBeLessThanOrEqual(c.effect!.minor);
    expect(c.effect!.highMinor).toBeGreaterThanOrEqual(c.effect!.minor);
    expect(c.changes[0]).toEqual({ field: 'Target of JV-CP-550', before: '20', after: '39' });
    expect(c.options.filter((o) => o.chosen)).toHaveLength(1);
    expect(c.options.some((o) => o.label === 'Keep 20' && o.effectMinor === 0)).toBe(true);
    expect(c.waiting!.perDayMinor).toBe(Math.round(c.effect!.minor / 30));
  });
});

describe('the outcome', () => {
  const s = pump();
  it('is good when the new target covered what the old one would have missed', () => {
    expect(compare(s, wanted(s), [12, 11, 14, 9])).toMatchObject({ good: true });
    expect(compare(s, wanted(s), [20, 22, 19, 9])).toMatchObject({ good: false });
    expect(compare(s, wanted(s), [3])).toMatchObject({ good: null });
  });
  it('cannot be told when nothing hung on it and the stock cost something', () => {
    expect(compare(s, wanted(s), [4, 5, 3, 4])).toMatchObject({ good: null });
  });
});

describe('targets of the policy', () => {
  it('are those of the page: one formula', () => {
    const s = pump();
    expect(policy(s)?.arguments).toMatchObject(targetFor({ mean: 10, sigma: 3 }, basisOf(s)));
  });
});
