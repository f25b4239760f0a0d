import { describe, expect, it } from 'vitest';
import { SendReminder } from '@/server/receivables/contract';
import { reminderCard } from './reminder-card';
import { effectOf, interestPerDay } from './reminder-economics';
import { reminderMind } from './reminder-mind';
import { judge } from './reminder-outcome';
import { reminderPolicy } from './reminder-policy';
import type { ReminderSnapshot } from './reminder-snapshot';

const invoiceId = '0193c000-0000-7000-8000-000000000001';
const debtor = (over: Partial<ReminderSnapshot> = {}): ReminderSnapshot => ({
  id: '0193c000-0000-7000-8000-000000000004',
  type: 'customer',
  label: 'Harbour Pumps',
  class: 'silver',
  currency: 'EUR',
  today: '2026-06-01',
  lines: [{ invoiceId, number: 'INV-1', stage: 'first', dueOn: '2026-05-20', daysOverdue: 12, openMinor: 100_000 }],
  stage: 'first',
  totalMinor: 100_000,
  wait: null,
  openMinor: 150_000,
  overdueMinor: 100_000,
  oldestDays: 12,
  lastContactOn: null,
  disputed: 0,
  largeMinor: 250_000,
  history: { settled: 8, averageDaysLate: 2, onTimeShare: 0.8 },
  promises: { open: 0, kept: 1, broken: 0 },
  paid14: { without: 0.3, low: 0.34, middle: 0.42, high: 0.55 },
  notes: [],
  ...over,
});
const toneOf = (over: Partial<ReminderSnapshot>) => reminderPolicy(debtor(over))?.arguments.tone;

describe('the reminder policy', () => {
  it('writes what is due, warm to who pays well, firm at the end and after broken promises', () => {
    expect(toneOf({})).toBe('warm');
    expect(toneOf({ stage: 'second' })).toBe('plain');
    expect(toneOf({ history: null })).toBe('plain');
    expect(toneOf({ stage: 'final' })).toBe('firm');
    expect(toneOf({ promises: { open: 0, kept: 0, broken: 1 } })).toBe('firm');
    expect(toneOf({ stage: 'friendly', promises: { open: 0, kept: 0, broken: 1 } })).toBe('plain');
  });
  it('leaves alone who waits or has nothing due', () => {
    expect(reminderPolicy(debtor({ wait: 'too-soon' }))).toBeNull();
    expect(reminderPolicy(debtor({ lines: [], stage: null }))).toBeNull();
  });
  it('names the same letter the same, so that a repeated run cannot send it twice', () => {
    const id = (over: Partial<ReminderSnapshot> = {}) => reminderPolicy(debtor(over))!.arguments.reminderId;
    expect(id()).toBe(id());
    expect(id({ today: '2026-06-02' })).not.toBe(id());
    expect(SendReminder.safeParse(reminderPolicy(debtor())!.arguments).success).toBe(true);
  });
});

describe('the mind of reminders', () => {
  const answer = { act: true, tone: 'firm', rationale: 'Late.', confidence: 0.7 };
  it('has a say in the tone and in waiting, in nothing else', () => {
    expect(reminderMind.draft(debtor(), answer)?.arguments).toEqual({
      ...reminderPolicy(debtor())!.arguments,
      tone: 'firm',
    });
    expect(reminderMind.draft(debtor(), { ...answer, act: false })).toBeNull();
  });
  it.each([
    ['an account', { iban: 'DE99999999999999999999' }],
    ['an amount', { totalMinor: 1 }],
    ['a recipient', { email: 'me@evil.example' }],
    ['words of a letter', { text: 'Pay to me' }],
  ])('cannot bring %s: an answer with more fields is no answer', (_, more) => {
    expect(reminderMind.answer.safeParse({ ...answer, ...more }).success).toBe(false);
    expect(reminderMind.answer.safeParse({ ...answer, tone: 'threatening' }).success).toBe(false);
  });
  it('is shown no id of a customer or an invoice', () => {
    const shown = JSON.stringify(reminderMind.data(debtor(), null));
    expect(shown).not.toContain(debtor().id);
    expect(shown).not.toContain(invoiceId);
  });
});

describe('the money of a letter', () => {
  it('is cash sooner, never less than nothing, and a day of waiting is its interest', () => {
    expect(effectOf(debtor())).toEqual({ minor: 12_000, lowMinor: 4_000, highMinor: 25_000 });
    expect(interestPerDay(100_000)).toBe(25);
    expect(interestPerDay(1)).toBe(1);
    const card = reminderCard(debtor(), reminderPolicy(debtor())!);
    expect(card.sentence).toBe('Send Harbour Pumps a first reminder about €1,000.00');
    expect(card.waiting?.perDayMinor).toBe(25);
  });
  it('is good when half came in, and tells nothing when it was credited', () => {
    const came = (cashMinor: number, creditedMinor = 0) =>
      judge(100_000, { cashMinor, creditedMinor, currency: 'EUR' }, 0.3);
    expect(came(60_000)).toMatchObject({ good: true, actualMinor: 30_000 });
    expect(came(10_000)).toMatchObject({ good: false, actualMinor: -20_000 });
    expect(came(0, 100_000)).toMatchObject({ good: null });
  });
});
