import { round } from '@/server/kernel/money';
import { HOLDING_RATE, LOST, ORDER_COST_MINOR } from '../limits';
import { coverDays, shortUnits } from '../replenishment';
import type { Snapshot } from '../snapshot';
import type { Plan, Planned } from './plan';

/** The month for which an order is judged: the one that begins when it would arrive. */
const MONTH = 30;

/** Contribution that hangs on what each line is expected to be short of between two numbers of days without an order. */
function missed(plan: Plan, from: (p: Planned) => number, to: (p: Planned) => number) {
  const lines = plan.lines.map(
    (p) => (shortUnits(p.line, to(p)) - shortUnits(p.line, from(p))) * p.line.contributionMinor,
  );
  // One missing part holds up a pump as surely as three: the largest line is certain, the sum is the most it can be.
  return { largest: Math.max(0, ...lines), sum: lines.reduce((a, b) => a + b, 0) };
}
const arrival = (p: Planned) => p.line.leadTimeDays;

/**
 * What an order is worth in our currency: contribution not lost in the month after it could arrive, less what it costs to order and
 * to keep. Low and high by how much of a held-up sale is lost for good, and whether parts hold up the same pumps.
 */
export function effectOf(s: Snapshot, plan: Plan): { minor: number; lowMinor: number; highMinor: number } {
  const { largest, sum } = missed(plan, arrival, (p) => arrival(p) + MONTH);
  const keeping = (plan.goodsMinor * HOLDING_RATE * MONTH) / 365;
  const cost = ORDER_COST_MINOR + (plan.freightMinor + keeping) * (s.toBase ?? 1);
  return {
    minor: round(largest * LOST.middle - cost),
    lowMinor: round(largest * LOST.low - cost),
    highMinor: round(sum * LOST.high - cost),
  };
}

/** What one more day of waiting is expected to cost: the stock has to last a day longer. */
export const waitingPerDay = (plan: Plan) => round(missed(plan, arrival, (p) => arrival(p) + 1).largest * LOST.middle);

/** The line that runs out first, with the day on which that is expected. */
export function firstOut(s: Snapshot, plan: Plan): { planned: Planned; day: string; days: number } | undefined {
  const out = plan.lines.filter((p) => p.line.demand.mean > 0);
  const [planned] = out.sort((a, b) => coverDays(a.line) - coverDays(b.line));
  if (!planned) return undefined;
  const days = Math.min(3_650, Math.floor(coverDays(planned.line)));
  return { planned, days, day: new Date(Date.parse(s.today) + days * 86_400_000).toISOString().slice(0, 10) };
}

/** Whether it is pressing: before the goods can be there, something is expected to have run out. */
export const isUrgent = (plan: Plan) => plan.lines.some((p) => p.due && coverDays(p.line) < p.line.leadTimeDays);
