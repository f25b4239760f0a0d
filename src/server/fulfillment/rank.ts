import type { z } from 'zod';
import type { tiers } from '@/server/customers/contract';
import type { FulfilmentQueued } from './contract';

type Queued = z.infer<typeof FulfilmentQueued.schema>;
export type RankFacts = Pick<Queued, 'promisedOn' | 'customerKind' | 'totalMinor' | 'standing'>;
/** One reason for a place in the queue: how many hours it moves the order ahead. */
export type Part = { what: string; hours: number };

const HOUR_MS = 3_600_000;
/** The carriers come at four (UTC). */
const LAST_HOUR = 16;
const TIER_HOURS: Record<(typeof tiers)[number], number> = { standard: 12, silver: 18, gold: 24, platinum: 36 };
/** Two hours for each 100.00 earned on it, up to twelve. */
const MARGIN_STEP_MINOR = 10_000;
const MOST_MARGIN_HOURS = 12;
/** Where the margin is not known, an order of this much counts as a good one. */
const LARGE_MINOR = 100_000;
/** Every hour of waiting counts a quarter of an hour, so that nothing waits for ever. */
const AGE_SHARE = 0.25;
/** A pinned order stands before all that are not; pinned ones keep their order among themselves. */
export const PIN = 10_000_000;

const dueHour = ({ promisedOn, standing }: RankFacts) =>
  Date.parse(`${standing?.shipBy ?? promisedOn}T00:00:00Z`) / HOUR_MS + LAST_HOUR;

/** What moves an order ahead whatever the time is: who waits for it and what is earned on it. */
export function standingParts({ customerKind, totalMinor, standing }: RankFacts): Part[] {
  const margin = standing?.marginMinor;
  const earned = Math.min(MOST_MARGIN_HOURS, 2 * Math.floor(Math.max(0, margin ?? 0) / MARGIN_STEP_MINOR));
  const tier = standing?.tier;
  return [
    ...(tier ? [{ what: `${tier[0]!.toUpperCase()}${tier.slice(1)} dealer`, hours: TIER_HOURS[tier] }] : []),
    ...(customerKind === 'dealer' && !tier ? [{ what: 'Dealer', hours: TIER_HOURS.gold }] : []),
    ...(earned > 0 ? [{ what: 'Margin', hours: earned }] : []),
    ...(typeof margin !== 'number' && totalMinor >= LARGE_MINOR
      ? [{ what: 'Large order', hours: MOST_MARGIN_HOURS }]
      : []),
  ];
}
const ahead = (facts: RankFacts) => standingParts(facts).reduce((sum, part) => sum + part.hours, 0);

/**
 * The queue's order, small first, in hours: when the order must leave, less what moves it ahead, less a share of its age. Age grows
 * alike for all, so the order of any two never changes by itself: no clock is needed and an index can hold it.
 */
export const rank = (facts: RankFacts, queuedAt: string) =>
  Math.round(dueHour(facts) - ahead(facts) + (AGE_SHARE * Date.parse(queuedAt)) / HOUR_MS);

/** How many hours are left for an order, everything counted, and each thing that counts. The smallest stands on top. */
export function priority(facts: RankFacts, queuedAt: string, now: Date): { hoursLeft: number; parts: Part[] } {
  const hour = now.getTime() / HOUR_MS;
  const waited = Math.max(0, Math.round((hour - Date.parse(queuedAt) / HOUR_MS) * AGE_SHARE));
  const parts = [...standingParts(facts), ...(waited > 0 ? [{ what: 'Age', hours: waited }] : [])];
  return { hoursLeft: Math.round(dueHour(facts) - hour) - parts.reduce((sum, p) => sum + p.hours, 0), parts };
}
