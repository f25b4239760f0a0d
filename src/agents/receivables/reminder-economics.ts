import { round } from '@/server/kernel/money';
import type { ReminderSnapshot } from './reminder-snapshot';

/** How much faster than usual people pay after a letter: assumed until the outcomes of our own letters say more. */
export const PACE = { low: 1.2, middle: 1.6, high: 2.2 } as const;
/** What money that is not here costs a year. */
const INTEREST = 0.09;
export const WEEKS_AHEAD_DAYS = 14;

/** Cash expected within two weeks that would otherwise come later. */
export function effectOf({ totalMinor, paid14 }: ReminderSnapshot) {
  const sooner = (chance: number) => round(totalMinor * Math.max(0, chance - paid14.without));
  return { minor: sooner(paid14.middle), lowMinor: sooner(paid14.low), highMinor: sooner(paid14.high) };
}

/** The interest that a day of waiting costs; at least a cent where something is owed. */
export const interestPerDay = (minor: number) => (minor > 0 ? Math.max(1, round((minor * INTEREST) / 365)) : 0);
