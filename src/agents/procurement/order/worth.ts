import { round } from '@/server/kernel/money';
import { HOLDING_RATE, LOST, ORDER_COST_MINOR } from '../limits';
import { coverDays, shortUnits } from '../replenishment';
import type { Snapshot } from '../snapshot';
import type { Plan, Planned } from './plan';

/** The month for which an order is judged: the one that begins when it would arrive. */
const MONTH = 30;

/** Contribution of the units a line is expected to be short of over so many days without an order. */
const missed = ({ line }: Planned, days: number) => shortUnits(line, days) * line.contributionMinor;

/**
 * What an order is worth in our currency: contribution not lost in the month after it could arrive, less what it costs to order and
 * to keep. Low and high by how much of a delayed sale is lost for good.
 */
export function effectOf(s: Snapshot, plan: Plan): { minor: number; lowMinor: number; highMinor: number } {
  const gained = plan.lines.reduce(
    (sum, l) => sum + missed(l, l.line.leadTimeDays + MONTH) - missed(l, l.line.leadTimeDays),
    0,
  );
  const keeping = (plan.goodsMinor * HOLDING_RATE * MONTH) / 365;
  const cost = ORDER_COST_MINOR + (plan.freightMinor + keeping) * (s.toBase ?? 1);
  const at = (lost: number) => round(gained * lost - cost);
  return { minor: at(LOST.middle), lowMinor: at(LOST.low), highMinor: at(LOST.high) };
}

/** What one more day of waiting is expected to cost: the stock has to last a day longer. */
export const waitingPerDay = (plan: Plan) =>
  round(
    plan.lines.reduce((sum, l) => sum + missed(l, l.line.leadTimeDays + 1) - missed(l, l.line.leadTimeDays), 0) *
      LOST.middle,
  );

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
