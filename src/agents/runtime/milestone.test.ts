import { expect, it } from 'vitest';
import { milestone } from './milestone';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000);
const open = {
  proposedAt: day(0).toISOString(),
  expiresAt: day(10).toISOString(),
  remindedAt: null,
  escalatedAt: null,
};
const at = (row: typeof open | Record<keyof typeof open, string | null>, n: number) =>
  milestone(row as typeof open, day(n).getTime());

it('says it again at half, tells the owners at four fifths, ends at the end', () => {
  expect(at(open, 1)).toEqual({ due: null, msLeft: 4 * 86_400_000 });
  expect(at(open, 5)).toEqual({ due: 'remind', msLeft: 0 });
  const reminded = { ...open, remindedAt: day(5).toISOString() };
  expect(at(reminded, 6)).toEqual({ due: null, msLeft: 2 * 86_400_000 });
  expect(at(reminded, 8)).toEqual({ due: 'escalate', msLeft: 0 });
  const escalated = { ...reminded, escalatedAt: day(8).toISOString() };
  expect(at(escalated, 9)).toEqual({ due: null, msLeft: 86_400_000 });
  expect(at(escalated, 10)).toEqual({ due: 'end', msLeft: 0 });
});

it('skips the reminder when nobody was awake to send it', () => {
  expect(at(open, 9).due).toBe('escalate');
});
