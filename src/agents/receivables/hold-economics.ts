import { round } from '@/server/kernel/money';
import type { CreditSnapshot } from './hold-snapshot';

/** How far a hold is looked ahead, and how far back a dealer's orders are looked at, in days. */
export const AHEAD_DAYS = 60;
export const BACK_DAYS = 180;
/** A dealer of a few days is not taken to order every few days. */
const LEAST_DAYS = 30;

/** Credit that could still be used up, and the share of it that is taken to be lost: half of the chance of not being paid in sixty days. */
function riskOf(s: CreditSnapshot) {
  const left = Math.max(0, s.limitMinor - s.usedMinor);
  const at = (share: number) => round(left * s.unpaid60 * share);
  return { minor: at(0.5), lowMinor: at(0.2), highMinor: at(1) };
}

/** Of sixty days, those on hold: all of them for who does not pay in that time, half of them for who does. */
export const daysOnHold = ({ unpaid60 }: CreditSnapshot) => AHEAD_DAYS * (unpaid60 + (1 - unpaid60) / 2);

/** What is earned on this dealer's orders on account in so many days, at the pace and the costs of their past orders. */
const marginOf = ({ earned }: CreditSnapshot, days: number) =>
  earned ? round((Math.max(0, earned.marginMinor) * days) / Math.max(LEAST_DAYS, earned.days)) : 0;

/**
 * What a hold is worth in sixty days: the loss avoided on credit not yet used, less the margin of orders that do not come while it
 * lasts. At worst little was at risk and nothing is ordered for all of the time; at best they order as before and pay in advance.
 */
export function effectOfHold(s: CreditSnapshot) {
  const risk = riskOf(s);
  const lostMinor = marginOf(s, daysOnHold(s));
  return {
    minor: risk.minor - lostMinor,
    lowMinor: risk.lowMinor - marginOf(s, AHEAD_DAYS),
    highMinor: risk.highMinor,
    avoidedMinor: risk.minor,
    lostMinor,
  };
}
