import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlacePurchaseOrder } from '@/server/procurement/contract';
import { MOST_COVER_DAYS } from '../limits';
import { coverDays, levelOf, position } from '../replenishment';
import type { Line, Snapshot } from '../snapshot';
import { line, supplier } from '../testing';
import { card } from './card';
import { judge } from './gate';
import { plan } from './plan';
import { policy } from './policy';
import { effectOf, waitingPerDay } from './worth';

const order = (s: Snapshot) => {
  const draft = policy(s);
  return draft && PlacePurchaseOrder.parse(draft.arguments);
};
const quantities = (s: Snapshot) => order(s)?.lines.map((l) => l.quantity);
const verdict = (s: Snapshot, over: Record<string, number> = {}) =>
  judge(
    s,
    new Map(
      Object.entries({ ...Object.fromEntries(order(s)?.lines.map((l) => [l.itemId, l.quantity]) ?? []), ...over }),
    ),
  );

describe('when and how many', () => {
  it('safety stock covers the variance of demand and of delivery', () => {
    // 15 days of 4 ± 3 and a delivery that varies by 3: σ = √(15·9 + 16·9) = 16.7; 1.96 of it is 33.
    expect(levelOf(line(), 1, 1)).toMatchObject({ reorderAt: 93, safetyStock: 33, by: 'rQ' });
  });
  it('slow movers follow the exact (s, S)', () => {
    const slow = line({ demand: { mean: 0.3, sd: 0.55, days: 91, units: 27 }, leadTimeSdDays: 0 });
    const level = levelOf(slow, 1, 1);
    expect(level).toMatchObject({ by: 'sS' });
    expect(level.reorderAt).toBeGreaterThan(0.3 * 15);
    expect(level.reorderAt).toBeLessThan(15);
  });
  it('what people set counts while there is too little demand to go by', () => {
    const fresh = line({ demand: { mean: 4, sd: 3, days: 9, units: 36 } });
    expect(levelOf(fresh, 1, 1)).toMatchObject({ reorderAt: 40, orderUpTo: 140, by: 'set' });
  });
});

describe('the policy of orders', () => {
  it('orders in lots up to the level, at the price break when the year is cheaper with it', () => {
    const s = supplier();
    const [quantity] = quantities(s)!;
    expect(quantity! % 10).toBe(0);
    expect(quantity).toBeGreaterThanOrEqual(250);
    expect(order(s)).toMatchObject({ supplierId: s.id, byMail: true, belowMinimum: false });
  });
  it('orders nothing while stock and what is on its way last', () => {
    expect(policy(supplier({ lines: [line({ onHand: 200 })] }))).toBeNull();
    expect(policy(supplier({ lines: [line({ onHand: 20, onOrder: 180 })] }))).toBeNull();
    expect(policy(supplier({ lines: [line({ breaks: [] })] }))).toBeNull();
    const idle = line({ onHand: 0, demand: { mean: 0, sd: 0, days: 91, units: 0 } });
    expect(policy(supplier({ lines: [idle] }))).toBeNull();
  });
  it('orders nothing from whom nobody approved', () => {
    expect(policy(supplier({ approved: false }))).toBeNull();
    expect(policy(supplier({ active: false }))).toBeNull();
    expect(policy(supplier({ toBase: null }))).toBeNull();
  });
  it('leaves to people what they are writing an order for, and orders the rest', () => {
    const s = supplier({ lines: [line(), line({}, 2)] });
    const drafts = [{ number: 'PO-2026-00009', itemIds: [s.lines[0]!.itemId] }];
    expect(order({ ...s, drafts })!.lines.map((l) => l.itemId)).toEqual([s.lines[1]!.itemId]);
  });
  it('takes along what will be due soon, and leaves what will not', () => {
    const s = supplier({ lines: [line(), line({ onHand: 140 }, 2), line({ onHand: 400 }, 3)] });
    expect(order(s)!.lines.map((l) => l.itemId)).toEqual([s.lines[0]!.itemId, s.lines[1]!.itemId]);
  });
  it('fills up to the minimum with what runs out first, and says when it cannot', () => {
    const rich = supplier({ minimumOrderMinor: 180_000, lines: [line(), line({ onHand: 400 }, 2)] });
    expect(plan(rich)!.goodsMinor).toBeGreaterThanOrEqual(180_000);
    const poor = supplier({ minimumOrderMinor: 5_000_000 });
    expect(order(poor)).toMatchObject({ belowMinimum: true });
    expect(verdict(poor).verdict).toBe('ask');
    expect(verdict(poor).reasons[0]).toContain('Below their minimum');
  });
  it('names the next order to a supplier, so that it can be placed once only', () => {
    expect(order(supplier())!.purchaseOrderId).toBe(order(supplier())!.purchaseOrderId);
    expect(order(supplier())!.purchaseOrderId).not.toBe(order(supplier({ orders: 8 }))!.purchaseOrderId);
  });
  it('never passes its own gate in vain, buys whole lots, and no more than half a year', () => {
    const anyLine = fc.record({
      onHand: fc.integer({ min: 0, max: 300 }),
      onOrder: fc.integer({ min: 0, max: 100 }),
      mean: fc.double({ min: 0, max: 20, noNaN: true }),
      sd: fc.double({ min: 0, max: 15, noNaN: true }),
      leadTimeDays: fc.integer({ min: 1, max: 60 }),
      multiple: fc.constantFrom(1, 5, 12),
    });
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 100_000 }),
        (some, minimumOrderMinor) => {
          const lines = some.map(
            ({ mean, sd, multiple, ...l }, n): Line =>
              line(
                {
                  ...l,
                  demand: { mean, sd, days: 91, units: mean * 91 },
                  orderMultiple: multiple,
                  breaks: [{ fromQuantity: multiple, unitPriceMinor: 500 }],
                },
                n + 1,
              ),
          );
          const s = supplier({ lines, minimumOrderMinor, spentMonthMinor: 0 });
          const placed = order(s);
          if (!placed) return;
          expect(judge(s, new Map(placed.lines.map((l) => [l.itemId, l.quantity]))).verdict).not.toBe('deny');
          for (const { itemId, quantity } of placed.lines) {
            const of = lines.find((l) => l.itemId === itemId)!;
            expect(quantity % of.orderMultiple).toBe(0);
            if (quantity > of.orderMultiple)
              expect(coverDays(of, position(of) + quantity)).toBeLessThanOrEqual(MOST_COVER_DAYS + of.leadTimeDays);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the gate', () => {
  const s = supplier();
  it('lets a usual order from a known supplier be routine', () => {
    const busy = supplier({ lines: [line({ demand: { mean: 6, sd: 4, days: 91, units: 546 } })] });
    expect(verdict(busy)).toMatchObject({ verdict: 'allow' });
  });
  it.each<[string, Partial<Snapshot>, RegExp]>([
    ['nobody approved', { approved: false }, /No manager has approved/],
    ['is no longer used', { active: false }, /no longer in use/],
    ['has no verified account', { hasBank: false }, /no verified bank details/],
    ['was entered last week and never delivered', { daysKnown: 5, daysSinceBankChange: 5, deliveries: 0 }, /is new/],
    ['has had a new account for three days', { daysSinceBankChange: 3 }, /changed 3 days ago/],
  ])('forbids an order to a supplier that %s', (_, over, reason) => {
    const args = order(s)!;
    const gate = judge(supplier(over), new Map(args.lines.map((l) => [l.itemId, l.quantity])));
    expect(gate.verdict).toBe('deny');
    expect(gate.reasons.join(' ')).toMatch(reason);
  });
  it.each<[string, Partial<Line>, number, RegExp]>([
    ['a price a fifth above the last', { lastPaidMinor: 410 }, 100, /22% more than last time/],
    [
      'a price far above the standard cost of what was never bought',
      { lastPaidMinor: null, standardCostMinor: 300 },
      100,
      /standard cost/,
    ],
    ['more than half a year', {}, 900, /would last/],
    ['what is on its way already', { onOrder: 300 }, 100, /Nothing of it has to be ordered/],
    ['less than their smallest lot', {}, 5, /no price/],
    ['much of what nobody uses', { demand: { mean: 0, sd: 0, days: 91, units: 0 }, onHand: 0 }, 900, /Nobody used/],
  ])('forbids %s', (_, over, quantity, reason) => {
    const one = supplier({ lines: [line(over)] });
    const gate = judge(one, new Map([[one.lines[0]!.itemId, quantity]]));
    expect(gate.verdict).toBe('deny');
    expect(gate.reasons.join(' ')).toMatch(reason);
  });
  it('forbids what people are writing already, and more than the limits', () => {
    const args = new Map([[s.lines[0]!.itemId, 100]]);
    expect(
      judge(supplier({ drafts: [{ number: 'PO-2026-00009', itemIds: [s.lines[0]!.itemId] }] }), args).reasons[0],
    ).toMatch(/PO-2026-00009/);
    expect(judge(supplier({ spentMonthMinor: 7_990_000 }), args).reasons[0]).toMatch(/thirty days/);
    const dear = supplier({
      lines: [line({ breaks: [{ fromQuantity: 10, unitPriceMinor: 50_000 }], lastPaidMinor: 50_000 })],
    });
    expect(judge(dear, args).reasons[0]).toMatch(/in one order/);
  });
  it('asks a person when it is dear, long, dearer than before or the supplier is hardly known', () => {
    const few = (over: Partial<Snapshot>, l: Partial<Line> = {}) => {
      const one = supplier({ ...over, lines: [line(l)] });
      return judge(one, new Map([[one.lines[0]!.itemId, 100]]));
    };
    expect(few({ deliveries: 1 })).toMatchObject({ verdict: 'ask', reasons: [expect.stringContaining('1 times')] });
    expect(few({}, { lastPaidMinor: 470 })).toMatchObject({
      verdict: 'ask',
      reasons: [expect.stringContaining('6.4% more')],
    });
    expect(few({ hasContact: false }).verdict).toBe('ask');
    expect(verdict(s, { [s.lines[0]!.itemId]: 400 }).verdict).toBe('ask');
  });
});

describe('the card', () => {
  it('says in ten seconds what, from whom, for how much, and what waiting costs', () => {
    const s = supplier({ lines: [line({ onHand: 20 }), line({ onHand: 90 }, 2)] });
    const draft = policy(s)!;
    const shown = card(s, draft);
    expect(shown.sentence).toMatch(/^Order at once 2 items for €[\d,.]+ from Dichtungstechnik Nord GmbH$/);
    expect(shown.changes[0]).toMatchObject({ field: '1. C-SEAL-1 Mechanical seal 12 mm', before: '20 in stock' });
    expect(shown.waiting!.perDayMinor).toBeGreaterThan(0);
    expect(shown.ifIgnored).toContain('26 November 2026');
    expect(shown.options.filter((o) => o.chosen)).toHaveLength(1);
    expect(draft.rationale).toContain('lasts 5 days');
  });
  it('waiting costs more the nearer the end, and an order for what is plenty is worth less', () => {
    const at = (onHand: number) => {
      const s = supplier({ lines: [line({ onHand })] });
      const planned = plan(s)!;
      return { perDay: waitingPerDay(planned), worth: effectOf(s, planned) };
    };
    expect(at(20).perDay).toBeGreaterThan(at(80).perDay);
    expect(at(20).worth.minor).toBeGreaterThan(0);
    expect(at(20).worth.lowMinor).toBeLessThan(at(20).worth.minor);
    expect(at(20).worth.highMinor).toBeGreaterThan(at(20).worth.minor);
  });
});
