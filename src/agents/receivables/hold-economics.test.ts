import { describe, expect, it } from 'vitest';
import { holdCard } from './hold-card';
import { daysOnHold, effectOfHold } from './hold-economics';
import { holdPolicy } from './hold-policy';
import { CreditSnapshot } from './hold-snapshot';

// A dealer with a limit of 5,000, 3,000 of it free, a chance of 40% not to have paid in sixty days.
const dealer = (over: Partial<CreditSnapshot> = {}) =>
  CreditSnapshot.parse({
    ...{ id: '0193c000-0000-7000-8000-000000000004', type: 'customer', label: 'Harbour Pumps', currency: 'EUR' },
    ...{ limitMinor: 500_000, usedMinor: 200_000, onHold: false, holdReason: null, holdDays: 30, history: null },
    ...{ lateMinor: 100_000, lateDays: 30, overdueMinor: 100_000, openMinor: 200_000, unpaid60: 0.4 },
    promises: { open: 0, kept: 0, broken: 0 },
    ...over,
  });
const earned = { orders: 9, days: 180, netMinor: 900_000, marginMinor: 180_000 };

describe('what a hold is worth', () => {
  it('is the loss avoided, less the margin of the orders that do not come while it lasts', () => {
    // Held for 60 × (0.4 + 0.6 / 2) = 42 days, 10.00 of margin a day.
    expect(daysOnHold(dealer())).toBeCloseTo(42);
    expect(effectOfHold(dealer({ earned }))).toEqual({
      avoidedMinor: 60_000,
      lostMinor: 42_000,
      minor: 18_000,
      lowMinor: 24_000 - 60_000,
      highMinor: 120_000,
    });
  });
  it('costs more than it saves with somebody who orders much and will pay', () => {
    const effect = effectOfHold(dealer({ unpaid60: 0.05, earned: { ...earned, marginMinor: 900_000 } }));
    expect(effect.minor).toBe(7_500 - 157_500);
    expect(effect.lowMinor).toBeLessThan(effect.minor);
    expect(effect.highMinor).toBeGreaterThan(effect.minor);
  });
  it('takes nothing off for who ordered nothing, or at a loss', () => {
    for (const none of [null, { ...earned, marginMinor: -5_000 }])
      expect(effectOfHold(dealer({ earned: none }))).toMatchObject({ lostMinor: 0, minor: 60_000, lowMinor: 24_000 });
  });
  it('does not take a first order of yesterday for one a day', () => {
    const once = { orders: 1, days: 1, netMinor: 50_000, marginMinor: 3_000 };
    expect(effectOfHold(dealer({ earned: once })).lostMinor).toBe(4_200);
  });
  it('lasts as long as it takes: the whole time for who will not pay, half of it for who will', () => {
    expect([0, 0.5, 1].map((unpaid60) => daysOnHold(dealer({ unpaid60 })))).toEqual([30, 45, 60]);
  });
});

it('stands on the card with both sides and the orders it was taken from', () => {
  const s = dealer({ earned });
  const card = holdCard(s, holdPolicy(s)!);
  expect(card.effect).toMatchObject({ minor: 18_000, lowMinor: -36_000, highMinor: 120_000, period: 'sixty days' });
  expect(card.effect!.summary).toMatch(/€600\.00 of loss avoided .* less €420\.00 margin .* in 42 days on hold/);
  expect(card.options).toEqual([
    { label: 'Go on delivering on account', effectMinor: 0, chosen: false },
    { label: 'Put on hold', effectMinor: 18_000, chosen: true },
  ]);
  expect(card.evidence).toContainEqual(
    expect.objectContaining({
      label: 'Orders on account',
      value: '9 in 180 days: €9,000.00 net, €1,800.00 margin',
    }),
  );
});

it('is read from snapshots that were recorded before orders were looked at', () => {
  const { earned: _, ...before } = dealer({ earned });
  expect(CreditSnapshot.parse(before).earned).toBeNull();
});
