import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from './due';
import { type DunningState, untroubled } from './dunning-state';
import { type CustomerClass, customerClasses, Rungs, stages } from './dunning-words';
import { classOf, houseLadder } from './ladder';
import { reminderPlan } from './reminder-plan';

const today = '2026-06-01'; // a Monday
const a = '0193c000-0000-7000-8000-000000000001';
const b = '0193c000-0000-7000-8000-000000000002';
const owed = (invoiceId: string, daysOverdue: number, openMinor = 10_000) => ({
  invoiceId,
  number: invoiceId === a ? 'INV-1' : 'INV-2',
  dueOn: plusDays(today, -daysOverdue),
  openMinor,
  currency: 'EUR',
});
type Over = {
  class?: CustomerClass;
  dunning?: Partial<DunningState>;
  unappliedMinor?: number;
  on?: string;
  quietWeekend?: boolean;
};
const plan = (unpaid: ReturnType<typeof owed>[], over: Over = {}) =>
  reminderPlan({
    today: over.on ?? today,
    ladder: { ...houseLadder, quietWeekend: over.quietWeekend ?? false },
    class: over.class ?? 'consumer',
    unpaid,
    dunning: { ...untroubled, ...over.dunning },
    unappliedMinor: over.unappliedMinor ?? 0,
  });
const reminded = (stage: (typeof stages)[number], daysAgo: number) => ({
  reminded: { [a]: { stage, on: plusDays(today, -daysAgo) } },
  lastContactOn: plusDays(today, -daysAgo),
});

describe('the plan of reminders', () => {
  it('writes a friendly word early, and begins with the first reminder when it is late already', () => {
    expect(plan([owed(a, 1)])).toMatchObject({ lines: [], nextOn: '2026-06-02' });
    expect(plan([owed(a, 2)]).stage).toBe('friendly');
    expect(plan([owed(a, 60)]).stage).toBe('first');
    expect(plan([owed(a, -3)], { class: 'gold' }).stage).toBe('friendly');
  });
  it('goes up one rung at a time, each once, when its day has come', () => {
    expect(plan([owed(a, 20)], { dunning: reminded('first', 8) }).stage).toBe('second');
    expect(plan([owed(a, 17)], { dunning: reminded('first', 8) })).toMatchObject({ lines: [], nextOn: '2026-06-02' });
    expect(plan([owed(a, 200)], { dunning: reminded('first', 8) }).stage).toBe('second');
    expect(plan([owed(a, 200)], { dunning: reminded('final', 80) })).toMatchObject({ lines: [], nextOn: null });
  });
  it('is one letter about all that is due one, as strict as its strictest line', () => {
    const both = plan([owed(a, 20), owed(b, 3)], { dunning: reminded('first', 8) });
    expect(both.lines.map((l) => [l.invoiceId, l.stage])).toEqual([
      [a, 'second'],
      [b, 'friendly'],
    ]);
    expect(both).toMatchObject({ stage: 'second', totalMinor: 20_000, wait: null });
  });
  it('leaves a customer alone within the rest days, also about another invoice', () => {
    const soon = plan([owed(a, 20), owed(b, 3)], { dunning: reminded('first', 3) });
    expect(soon).toMatchObject({ wait: { why: 'too-soon', until: '2026-06-05' }, nextOn: '2026-06-05' });
  });
  it('stops at a dispute, a promise until its grace is over, and a debt that was handed over', () => {
    const stopOf = (dunning: Partial<DunningState>) => plan([owed(a, 20)], { dunning }).standings[0]!.stop;
    const promise = (payOn: string) => ({
      promises: { p: { invoiceIds: [a], amountMinor: 1, payOn, settledMinor: 0 } },
    });
    expect(stopOf({ disputes: { d: a } })).toEqual({ why: 'dispute' });
    expect(stopOf(promise('2026-06-10'))).toEqual({ why: 'promise', until: '2026-06-12' });
    expect(stopOf(promise('2026-05-30'))).toEqual({ why: 'promise', until: '2026-06-01' });
    expect(stopOf(promise('2026-05-29'))).toBeNull();
    expect(stopOf({ handedOver: [a] })).toEqual({ why: 'handed-over' });
    expect(plan([owed(a, 20), owed(b, 20)], { dunning: { disputes: { d: a } } }).lines).toHaveLength(1);
  });
  it('waits while paused, and says until when', () => {
    const pause = (until: string | null) => plan([owed(a, 20)], { dunning: { paused: { until, reason: 'Talks' } } });
    expect(pause(null)).toMatchObject({ wait: { why: 'paused' }, nextOn: null });
    expect(pause('2026-06-04')).toMatchObject({ wait: { why: 'paused' }, nextOn: '2026-06-05' });
    expect(pause('2026-05-31')).toMatchObject({ wait: null, nextOn: today });
  });
  it('takes off money that we hold, and writes nothing when it covers the debt or the rest is small', () => {
    expect(plan([owed(a, 20)], { unappliedMinor: 4_000 })).toMatchObject({ totalMinor: 6_000, wait: null });
    expect(plan([owed(a, 20)], { unappliedMinor: 10_000 })).toMatchObject({ wait: { why: 'covered' }, nextOn: null });
    expect(plan([owed(a, 20, 499)])).toMatchObject({ wait: { why: 'small' }, nextOn: null });
  });
  it('is quiet at the weekend when the house wants that', () => {
    const saturday = plan([owed(a, 20)], { on: '2026-06-06', quietWeekend: true });
    expect(saturday).toMatchObject({ wait: { why: 'weekend', until: '2026-06-08' }, nextOn: '2026-06-08' });
    expect(plan([owed(a, 20)], { on: '2026-06-06' }).wait).toBeNull();
  });
  it('proposes handing over only after the last letter and its days', () => {
    const over = (days: number) => plan([owed(a, days)], { dunning: reminded('final', 10) }).standings[0]!.handOverDue;
    expect([over(44), over(45)]).toEqual([false, true]);
  });
  it('never writes a stage twice nor jumps one, whatever the days', () => {
    const cases = fc.record({
      class: fc.constantFrom(...customerClasses),
      days: fc.integer({ min: -20, max: 400 }),
      last: fc.option(fc.constantFrom(...stages), { nil: null }),
      ago: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(cases, (c) => {
        const p = plan([owed(a, c.days)], { class: c.class, dunning: c.last ? reminded(c.last, c.ago) : {} });
        for (const line of p.lines) {
          const rank = stages.indexOf(line.stage);
          if (c.last) expect(rank).toBe(stages.indexOf(c.last) + 1);
          else expect(rank).toBeLessThanOrEqual(1);
          expect(c.days).toBeGreaterThanOrEqual(houseLadder.rungs[c.class][line.stage] ?? 0);
        }
        if (p.lines.length > 0 && !p.wait && c.last) expect(c.ago).toBeGreaterThanOrEqual(houseLadder.restDays);
        expect(p.nextOn === null || p.nextOn >= today).toBe(true);
      }),
    );
  });
});

describe('a ladder', () => {
  it('has its rungs in order, and every class one', () => {
    for (const rungs of Object.values(houseLadder.rungs)) expect(Rungs.safeParse(rungs).success).toBe(true);
    expect(Rungs.safeParse({ friendly: 5, first: 5, second: 9, final: 12, handOver: 20 }).success).toBe(false);
    expect(Rungs.safeParse({ friendly: null, first: 5, second: 9, final: 12, handOver: 20 }).success).toBe(true);
    expect(classOf('dealer', null)).toBe('standard');
  });
});
