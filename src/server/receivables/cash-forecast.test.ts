import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy, cashForecast, noWords, trials } from './cash-forecast';
import { plusDays } from './due';
import { type Bill, behaviour, hazard, settledOn, settledWithin } from './payment-behaviour';

const today = '2026-06-01';
let n = 0;
const bill = (over: Partial<Bill> & { delay?: number | null; dueAgo?: number }): Bill => {
  const { delay = null, dueAgo = 0, ...rest } = over;
  const dueOn = plusDays(today, -dueAgo);
  return {
    invoiceId: `i${++n}`,
    customerId: 'c',
    class: 'standard',
    issuedOn: plusDays(dueOn, -30),
    dueOn,
    totalMinor: 10_000,
    settled: delay === null ? [] : [{ on: plusDays(dueOn, delay), minor: 10_000, cash: true }],
    ...rest,
  };
};
const history = (customerId: string, delays: number[]) =>
  delays.map((delay, i) => bill({ customerId, delay, dueAgo: 200 + i }));

describe('payment behaviour', () => {
  it('of a group alone is the Kaplan-Meier estimate', () => {
    const bills = history('c', [0, 10, 10, 20]);
    const { customers } = behaviour(bills, today);
    const mine = customers.get('c')!;
    const at = (day: number) => [mine.events[day - mine.first], mine.atRisk[day - mine.first]];
    expect([at(0), at(10), at(20), at(21)]).toEqual([
      [1, 4],
      [2, 3],
      [1, 1],
      [0, 0],
    ]);
  });
  it('counts an open invoice as at risk until today, not as paid', () => {
    const { house } = behaviour([bill({ dueAgo: 5 })], today);
    expect(house.events.reduce((a, b) => a + b)).toBe(0);
    expect(house.atRisk[5 - house.first - 1]).toBe(1);
    expect(house.atRisk[5 - house.first]).toBe(0);
  });
  it('lies between the customer’s own record and the class’s, nearer to its own the longer it is', () => {
    const others = history('other', Array(40).fill(2) as number[]);
    const late = (count: number) => behaviour([...others, ...history('c', Array(count).fill(20) as number[])], today);
    const on = (count: number, day: number) => hazard(late(count), 'c', 'standard', day);
    expect(on(30, 20)).toBeGreaterThan(on(3, 20));
    expect(on(30, 2)).toBeLessThan(on(3, 2));
    expect(on(3, 2)).toBeLessThan(hazard(late(3), 'other', 'standard', 2));
  });
  it('is settled on the day the last cent came, also after a payment was freed', () => {
    const part = (on: string, minor: number) => ({ on, minor, cash: true });
    const b = bill({ settled: [part('2026-05-01', 6_000), part('2026-05-02', -1_000), part('2026-05-09', 5_000)] });
    expect(settledOn(b, today)).toBe('2026-05-09');
    expect(settledOn(b, '2026-05-08')).toBeNull();
  });
});

describe('the cash forecast', () => {
  it('expects a punctual customer’s money in the week it is due', () => {
    const bills = [...history('c', Array(60).fill(1) as number[]), bill({ dueAgo: -9 })];
    const { weeks, openMinor } = cashForecast(bills, today, 6);
    expect(openMinor).toBe(10_000);
    expect(weeks[1]!.expectedMinor).toBeGreaterThan(8_000);
    expect(weeks[1]!.dueMinor).toBe(10_000);
    expect(weeks[0]!.expectedMinor).toBeLessThan(1_500);
  });
  it('believes a promise as far as promises were kept, and leaves out what is disputed', () => {
    const b = bill({ dueAgo: 40 });
    const promised = new Map([[b.invoiceId, plusDays(today, 10)]]);
    const { weeks } = cashForecast([b], today, 3, { ...noWords, promised, keptShare: 0.8 });
    expect(weeks[0]!.expectedMinor).toBe(0);
    expect(weeks[1]!.expectedMinor).toBeGreaterThanOrEqual(8_000);
    const doubt = cashForecast([b], today, 3, { ...noWords, doubtful: new Set([b.invoiceId]) });
    expect(doubt).toMatchObject({ doubtfulMinor: 10_000, laterMinor: 0 });
    expect(doubt.weeks.every((w) => w.expectedMinor === 0)).toBe(true);
  });
  it('expects no cent more than is open, in any week or in all, and its range holds it', () => {
    const anyBill = fc.record({
      delay: fc.option(fc.integer({ min: -20, max: 90 }), { nil: null }),
      dueAgo: fc.integer({ min: -40, max: 300 }),
      customerId: fc.constantFrom('a', 'b', 'c'),
      totalMinor: fc.integer({ min: 1, max: 5_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(anyBill, { maxLength: 30 }), (specs) => {
        const bills = specs.map((s) => bill(s));
        const f = cashForecast(bills, today, 8);
        const sum = f.weeks.reduce((a, w) => a + w.expectedMinor, 0);
        expect(sum + f.laterMinor).toBe(f.openMinor - f.doubtfulMinor);
        expect(f.laterMinor).toBeGreaterThanOrEqual(-8);
        for (const w of f.weeks) {
          expect(w.lowMinor).toBeLessThanOrEqual(w.expectedMinor);
          expect(w.highMinor).toBeGreaterThanOrEqual(w.expectedMinor);
        }
        const chance = settledWithin(behaviour(bills, today), bill({}), today, 30);
        for (const [i, p] of chance.entries()) expect(p).toBeGreaterThanOrEqual(chance[i - 1] ?? 0);
      }),
      { numRuns: 60 },
    );
  });
  it('is tried on the past with what was known then', () => {
    const bills = Array.from({ length: 150 }, (_, i) =>
      bill({ delay: (i * 7) % 5, dueAgo: 150 - i, customerId: `c${i % 9}` }),
    );
    const past = trials(bills, today, 8);
    const changed = trials([...bills, bill({ dueAgo: -5, delay: 0 })], today, 8);
    expect(past.map((t) => t.actualMinor)).toEqual(changed.map((t) => t.actualMinor));
    expect(accuracy(past)!.errorShare).toBeLessThan(0.3);
    expect(accuracy([])).toBeNull();
  });
});
