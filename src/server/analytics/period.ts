import type { Period } from './contract';

const DAY_MS = 86_400_000;
const lengths: Record<Period, number> = { today: 1, '7d': 7, '30d': 30, '90d': 90 };

/** A period as instants: it runs from `from` to `until`; the one before from `beforeFrom` to `beforeUntil`, equally long. */
export type Span = { days: number; from: Date; until: Date; beforeFrom: Date; beforeUntil: Date };

/** Whole days (UTC) up to this moment. The day that is not over yet is compared with the same part of an earlier one. */
export function spanOf(period: Period, now: Date): Span {
  const days = lengths[period];
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  const from = new Date(today - (days - 1) * DAY_MS);
  const back = (at: Date) => new Date(at.getTime() - days * DAY_MS);
  return { days, from, until: now, beforeFrom: back(from), beforeUntil: back(now) };
}

/** The day of an instant (UTC), as the tables keep it. */
export const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Every step of a period's chart, also those on which nothing happened: hours of one day, days of several. */
export function stepsOf({ days, from, until }: Span): string[] {
  const length = days === 1 ? 3_600_000 : DAY_MS;
  const count = Math.floor((until.getTime() - from.getTime()) / length) + 1;
  return Array.from({ length: count }, (_, i) => new Date(from.getTime() + i * length).toISOString());
}
