import { counted } from '@/server/kernel/counted';
import { round } from '@/server/kernel/money';
import { leadTimeDemand, normalLoss } from '@/server/procurement/mathematics';
import type { Draft } from '../../runtime/agent';
import { HOLDING_RATE, LOST, REVIEW_DAYS } from '../limits';
import { type Level, levelOf, priceOf } from '../replenishment';
import type { Subject } from './subject';

export const POLICY_VERSION = 'procurement-reorder-1';
/** So many lines usually share an order and its cost. */
const SHARED_BY = 4;
/** A point this near to the right one is left alone. */
const NEAR = 0.25;
const NEAR_UNITS = 3;
/** A change that earns less in a month is not worth a person's look. */
const WORTH_MINOR = 200;
/** At most doubled or halved at a time. */
export const STEP = 2;

/** What demand and lead time ask for; undefined when there is too little to go by. */
export function wantedLevel({ line, toBase }: Subject): Level | undefined {
  const level = levelOf(line, SHARED_BY, toBase);
  return level.by === 'set' ? undefined : level;
}

/** One step towards a wanted point from the present one. */
export const step = (from: number, to: number) =>
  from === 0 ? to : Math.max(Math.ceil(from / STEP), Math.min(from * STEP, to));

/** The deterministic twin: the point moves to where safety stock meets the service level. Pure. */
export function policy(s: Subject): Draft | null {
  const level = wantedLevel(s);
  if (!level) return null;
  const { reorderPoint: now, demand, leadTimeDays } = s.line;
  const off = Math.abs(level.reorderAt - now);
  if (off < NEAR_UNITS || off < NEAR * Math.max(now, level.reorderAt)) return null;
  const reorderPoint = step(now, level.reorderAt);
  const reorderQuantity = Math.max(1, Math.round(level.orderUpTo - level.reorderAt));
  if (effectOf(s, reorderPoint, reorderQuantity).minor < WORTH_MINOR) return null;
  const rationale = `${demand.mean.toFixed(1)} a day (± ${demand.sd.toFixed(1)}) over ${counted(Math.round(leadTimeDays), 'day')} of delivery ask for ${level.reorderAt}: ${level.safetyStock} of it is safety. ${now < level.reorderAt ? 'It is ordered too late today.' : 'It is ordered too early today and ties up money.'}`;
  return draftOf(s, reorderPoint, reorderQuantity, rationale, demand.days >= 84 ? 0.8 : 0.65);
}

export const draftOf = (
  s: Subject,
  reorderPoint: number,
  reorderQuantity: number,
  rationale: string,
  confidence: number,
): Draft => ({
  arguments: { componentId: s.id, reorderPoint, reorderQuantity, reason: rationale.slice(0, 500) },
  rationale,
  confidence,
});

/** Units expected to be short in a cycle that starts at this point. */
export function shortPerCycle({ line }: Subject, reorderPoint: number): number {
  const { mean, sd } = leadTimeDemand({
    demandMean: line.demand.mean,
    demandSd: line.demand.sd,
    leadTime: line.leadTimeDays + REVIEW_DAYS,
    leadTimeSd: line.leadTimeSdDays,
  });
  return normalLoss(reorderPoint, mean, sd).loss;
}

/** What another point is worth in a month: shortages that no longer happen, less what the larger stock costs to keep. */
export function effectOf(s: Subject, reorderPoint: number, reorderQuantity: number) {
  const { line, toBase } = s;
  const cycles = (line.demand.mean * 30) / Math.max(1, reorderQuantity);
  const fewer =
    (shortPerCycle(s, line.reorderPoint) - shortPerCycle(s, reorderPoint)) * cycles * line.contributionMinor;
  const price =
    priceOf(line, Math.max(reorderQuantity, line.breaks[0]!.fromQuantity)) ?? line.breaks[0]!.unitPriceMinor;
  const keeping = ((reorderPoint - line.reorderPoint) * price * toBase * HOLDING_RATE) / 12;
  const at = (lost: number) => round(fewer * lost - keeping);
  const ends = [at(LOST.low), at(LOST.high)];
  return { minor: at(LOST.middle), lowMinor: Math.min(...ends), highMinor: Math.max(...ends) };
}
