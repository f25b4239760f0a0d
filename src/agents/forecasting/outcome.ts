import type { Arguments, Deed, Outcome } from '@/server/decisions';
import { forecasts, targets, weekOf } from '@/server/forecasting';
import { SetTarget } from '@/server/forecasting/contract';
import { stockLevelPage } from '@/server/inventory';
import { counted } from '@/server/kernel/counted';
import { moneyText, round } from '@/server/kernel/money';
import { CARRYING, compareLevels, LOST } from './economics';
import { Snapshot, TargetSeen } from './snapshot';

/** A target shows what it is worth only after some weeks of demand. */
export const OUTCOME_DAYS = 28;
const WEEK = 7 * 86_400_000;

/** Back to the target and the low-stock warning of the moment before. */
export async function targetBefore(args: Arguments): Promise<Arguments | null> {
  const { productId } = SetTarget.parse(args);
  const [set, levels] = await Promise.all([
    targets([productId]),
    stockLevelPage({ productIds: [productId], limit: 1 }),
  ]);
  return {
    productId,
    before: TargetSeen.nullable().parse(set.get(productId) ?? null),
    lowLevel: levels.rows[0]?.lowLevel ?? 0,
  };
}

/** What was asked for in the weeks since, against what the target, and the one before, would have covered. */
export async function measure(deed: Deed): Promise<Outcome> {
  const before = Snapshot.safeParse(deed.context.subject);
  const wanted = SetTarget.parse(deed.arguments);
  const forecast = (await forecasts([wanted.productId])).get(wanted.productId);
  if (!before.success || !forecast)
    return { good: null, actualMinor: null, summary: 'What was known then is not enough to compare.' };
  const first = Math.round((Date.parse(weekOf(deed.executedAt)) - Date.parse(forecast.since)) / WEEK);
  return compare(before.data, wanted, forecast.history.slice(Math.max(0, first), Math.max(0, first) + 4));
}

/** Pure: the most that was asked for within one lead time and review, against both levels. */
export function compare(s: Snapshot, wanted: ReturnType<typeof SetTarget.parse>, weeks: readonly number[]): Outcome {
  const span = Math.min(weeks.length, Math.max(1, Math.ceil((wanted.leadTimeDays + wanted.reviewDays) / 7)));
  if (weeks.length < 2) return { good: null, actualMinor: null, summary: 'Too few weeks are over to tell.' };
  const sums = weeks
    .slice(0, weeks.length - span + 1)
    .map((_, i) => weeks.slice(i, i + span).reduce((a, b) => a + b, 0));
  const peak = Math.max(...sums);
  const level = wanted.targetQuantity;
  const former = s.target?.targetQuantity ?? Math.max(0, s.available);
  const missed = Math.max(0, peak - level);
  const more = Math.min(peak, level) - Math.min(peak, former);
  const { now, after } = compareLevels(s, wanted, level);
  const cost = s.costMinor ?? 0;
  const carrying = ((after.averageStock - now.averageStock) * cost * CARRYING.middle) / 12;
  const actualMinor = round(more * Math.max(0, s.netPriceMinor - cost) * LOST.middle - carrying);
  const words = `At most ${peak} were asked for in ${counted(span, 'week')}; the target of ${level} ${missed > 0 ? `missed ${missed}` : 'covered it'}, ${former} would have ${peak > former ? `missed ${peak - former}` : 'too'}.`;
  return {
    good: missed === 0 && actualMinor >= 0 ? true : missed > 0 ? false : null,
    actualMinor,
    summary: `${words} Worth ${actualMinor < 0 ? '−' : '+'}${moneyText(Math.abs(actualMinor), s.currency)} so far.`,
  };
}
