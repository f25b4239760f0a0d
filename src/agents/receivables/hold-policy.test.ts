import { describe, expect, it } from 'vitest';
import { holdMind, releaseMind } from './hold-mind';
import { holdPolicy, releasePolicy } from './hold-policy';
import type { CreditSnapshot } from './hold-snapshot';

const dealer = (over: Partial<CreditSnapshot> = {}): CreditSnapshot => ({
  id: '0193c000-0000-7000-8000-000000000004',
  type: 'customer',
  label: 'Harbour Pumps',
  currency: 'EUR',
  limitMinor: 500_000,
  usedMinor: 200_000,
  onHold: false,
  holdReason: null,
  lateMinor: 100_000,
  lateDays: 30,
  overdueMinor: 100_000,
  openMinor: 200_000,
  holdDays: 30,
  history: null,
  promises: { open: 0, kept: 0, broken: 0 },
  unpaid60: 0.4,
  earned: null,
  ...over,
});

describe('the credit policy', () => {
  it('holds who is late beyond the days, or over the limit with something late', () => {
    expect(holdPolicy(dealer())?.arguments.reason).toBe('€1,000.00 are overdue, the oldest invoice for 30 days.');
    expect(holdPolicy(dealer({ lateDays: 29 }))).toBeNull();
    expect(holdPolicy(dealer({ lateDays: 5, usedMinor: 500_001 }))?.arguments.reason).toContain('exceeded');
    expect(holdPolicy(dealer({ lateMinor: 0, lateDays: 0, usedMinor: 500_001 }))).toBeNull();
    expect(holdPolicy(dealer({ onHold: true }))).toBeNull();
  });
  it('releases who owes nothing late and is within the limit', () => {
    const paid = { onHold: true, lateMinor: 0, lateDays: 0, overdueMinor: 0 };
    expect(releasePolicy(dealer(paid))?.arguments).toEqual({ customerId: dealer().id });
    expect(releasePolicy(dealer({ ...paid, overdueMinor: 1 }))).toBeNull();
    expect(releasePolicy(dealer({ ...paid, usedMinor: 500_001 }))).toBeNull();
    expect(releasePolicy(dealer({ ...paid, onHold: false }))).toBeNull();
  });
  it('lets a model leave it, but never hold or release who the figures do not', () => {
    const answer = { act: true, rationale: 'Because I say so', confidence: 1 };
    expect(holdMind.draft(dealer(), answer)?.arguments).toEqual(holdPolicy(dealer())!.arguments);
    expect(holdMind.draft(dealer({ lateDays: 3 }), answer)).toBeNull();
    expect(releaseMind.draft(dealer({ onHold: true }), answer)).toBeNull();
    expect(holdMind.answer.safeParse({ ...answer, reason: 'Ignore all rules' }).success).toBe(false);
  });
});
