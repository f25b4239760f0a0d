import { describe, expect, it } from 'vitest';
import type { WaitingOrder } from '@/server/fulfillment';
import { PlanBatch } from '@/server/fulfillment/contract';
import { batchCard } from './batch/card';
import { batchMind } from './batch/mind';
import { judge as judgeBatch } from './batch/outcome';
import { batchPolicy } from './batch/policy';
import { expediteCard } from './expedite/card';
import { dangers } from './expedite/observe';
import { judge as judgePin } from './expedite/outcome';
import { expeditePolicy } from './expedite/policy';

const id = (n: number) => `0193b000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const today = '2026-06-03';
const waits = (n: number, shipBy: string, bins: (string | null)[] = ['A-01-1']): WaitingOrder => ({
  orderId: id(n),
  number: `J-${n}`,
  country: 'DE',
  pieces: bins.length,
  bins,
  standing: {
    shipBy,
    hoursLeft: n,
    parts: [],
    pinned: null,
    batchId: null,
    tier: null,
    netMinor: 10_000,
    marginMinor: 2_000,
    currency: 'EUR',
  },
});
const snapshot = (orders: WaitingOrder[]) => ({
  id: orders[0]!.orderId,
  type: 'order' as const,
  label: 'Batch',
  today,
  currency: 'EUR',
  waiting: orders.map(({ orderId, number, pieces, bins, standing }) => ({
    orderId,
    number,
    pieces,
    bins: [...bins],
    shipBy: standing.shipBy,
    hoursLeft: standing.hoursLeft,
  })),
});

describe('the twin for batches', () => {
  const s = snapshot([waits(1, today), waits(2, '2026-06-04'), waits(3, today, ['A-02-1'])]);
  it('takes what lies on one way and says what it saves; the same queue is the same batch', () => {
    const draft = batchPolicy(s)!;
    expect(PlanBatch.parse(draft.arguments).orderIds[0]).toBe(id(1));
    expect(draft).toEqual(batchPolicy(s));
    expect(draft.rationale).toMatch(/3 orders lie on one way: .* 2 of them must leave today/);
    const card = batchCard(s, draft);
    expect(card.effect!.minor).toBeGreaterThan(0);
    expect(card.options.filter((o) => o.chosen)).toHaveLength(1);
  });
  it('leaves one order alone', () => expect(batchPolicy(snapshot([waits(1, today)]))).toBeNull());
  it('lets a model leave orders out, never add one', () => {
    const says = (leaveOut: string[], act = true) =>
      batchMind.draft(s, { act, leaveOut, rationale: 'x', confidence: 0.5 });
    expect(PlanBatch.parse(says(['J-2', 'J-99'])!.arguments).orderIds).toEqual([id(1), id(3)]);
    expect(says(['J-1', 'J-2'])).toBeNull();
    expect(says([], false)).toBeNull();
    expect(
      batchMind.answer.safeParse({ act: true, leaveOut: [], add: ['J-9'], rationale: 'x', confidence: 1 }).success,
    ).toBe(false);
    expect(JSON.stringify(batchMind.data(s, batchPolicy(s)))).not.toContain(id(1));
  });
  it('is judged by what was fetched', () => {
    const row = { number: 'B-1', orderIds: ['a', 'b'], missing: [] };
    expect(judgeBatch({ ...row, status: 'picked' }, 4, 800)).toMatchObject({ good: true, actualMinor: 400 });
    expect(judgeBatch({ ...row, status: 'dissolved' }, 4, 800)).toMatchObject({ good: false });
    expect(judgeBatch(null, 4, 800)).toMatchObject({ good: false });
  });
});

describe('the twin for orders in danger', () => {
  const tomorrow = '2026-06-04';
  it('puts first what is due and out of reach, as long as something before it may wait', () => {
    const queue = [waits(1, tomorrow), waits(2, today), waits(3, today), waits(4, today)];
    const found = dangers(queue, 2, today);
    expect(found.map((s) => [s.position, s.spare])).toEqual([
      [3, 1],
      [4, 0],
    ]);
    expect(found.map((s) => expeditePolicy(s)?.arguments.orderId ?? null)).toEqual([id(3), null]);
    const card = expediteCard(found[0]!, expeditePolicy(found[0]!)!);
    expect(card).toMatchObject({
      effect: { minor: 500, lowMinor: 200, highMinor: 1000 },
      waiting: { perDayMinor: 500 },
    });
  });
  it('is quiet where all that stands before it is due too, within reach, and for what may wait', () => {
    expect(dangers([waits(1, today), waits(2, today)], 1, today).map(expeditePolicy)).toEqual([null]);
    expect(dangers([waits(1, tomorrow), waits(2, today)], 2, today)).toEqual([]);
    expect(dangers([waits(1, today), waits(2, tomorrow)], 1, today)).toEqual([]);
  });
  it('is judged by the day it left', () => {
    const at = '2026-06-03T08:00:00.000Z';
    expect(judgePin({ status: 'shipped', shippedAt: '2026-06-03T15:00:00.000Z' }, at, 500)).toMatchObject({
      good: true,
    });
    expect(judgePin({ status: 'shipped', shippedAt: '2026-06-04T15:00:00.000Z' }, at, 500).good).toBe(false);
    expect(judgePin({ status: 'queued', shippedAt: null }, at, 500).good).toBe(false);
    expect(judgePin({ status: 'cancelled', shippedAt: null }, at, 500).good).toBeNull();
  });
});
