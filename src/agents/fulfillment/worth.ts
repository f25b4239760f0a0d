import { round } from '@/server/kernel/money';

/** An hour of a picker with all it costs, minor units: an assumption of the house. */
const HOUR_MINOR = 3_200;
/** What a late order costs in goodwill and hurry, as a share of its goods: least, likely, most. */
const LATE = { low: 0.02, likely: 0.05, high: 0.1 } as const;

/** What so many minutes of walking cost. */
export const minutesWorth = (minutes: number) => round((minutes * HOUR_MINOR) / 60);

/** What it is worth that goods of this value are not late. */
export const lateWorth = (netMinor: number) => ({
  minor: round(netMinor * LATE.likely),
  lowMinor: round(netMinor * LATE.low),
  highMinor: round(netMinor * LATE.high),
});
