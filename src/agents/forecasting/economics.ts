import { outlook } from '@/server/forecasting';
import { round } from '@/server/kernel/money';
import type { Snapshot, TargetSeen } from './snapshot';

/** Share of what cannot be served at once that is lost rather than waited for; nobody knows it exactly. */
export const LOST = { middle: 0.6, few: 0.3, most: 1 } as const;
/** What stock costs a year, as a share of its value: capital, room, risk. */
export const CARRYING = { middle: 0.2, cheap: 0.15, dear: 0.25 } as const;

/** Where nobody set a target, what is there now counts as the level that is kept. */
export const levelOf = (s: Snapshot) => s.target?.targetQuantity ?? Math.max(0, s.available);

export const demandOf = (s: Snapshot) => ({ mean: s.demand.weeklyMean, sigma: s.demand.sigma });

type Basis = Pick<TargetSeen, 'leadTimeDays' | 'leadTimeSdDays' | 'reviewDays'>;

/** Units not served and stock on average, with the level kept now and with another. */
export function compareLevels(s: Snapshot, basis: Basis, level: number) {
  return { now: outlook(demandOf(s), basis, levelOf(s)), after: outlook(demandOf(s), basis, level) };
}

/** Capital that another level binds (or frees, below zero), in minor units; null when the cost is not known. */
export function capitalOf(s: Snapshot, basis: Basis, level: number): number | null {
  if (s.costMinor === null) return null;
  const { now, after } = compareLevels(s, basis, level);
  return round((after.averageStock - now.averageStock) * s.costMinor);
}

/**
 * What another level is worth a month: contribution of units served that would have been lost, less what the additional stock
 * costs. Low and high come from how many wait, and from what stock costs.
 */
export function effectOf(s: Snapshot, basis: Basis, level: number) {
  const cost = s.costMinor ?? 0;
  const { now, after } = compareLevels(s, basis, level);
  const units = now.shortPerMonth - after.shortPerMonth;
  const stock = (after.averageStock - now.averageStock) * cost;
  const at = (lost: number, carrying: number) =>
    round(units * Math.max(0, s.netPriceMinor - cost) * lost - (stock * carrying) / 12);
  const all = [LOST.middle, LOST.few, LOST.most].flatMap((l) =>
    [CARRYING.middle, CARRYING.cheap, CARRYING.dear].map((c) => at(l, c)),
  );
  return { minor: at(LOST.middle, CARRYING.middle), lowMinor: Math.min(...all), highMinor: Math.max(...all) };
}
