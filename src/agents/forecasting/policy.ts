import { demandOver, targetFor } from '@/server/forecasting';
import type { Draft } from '../runtime/agent';
import { demandOf, effectOf } from './economics';
import type { Snapshot, TargetSeen } from './snapshot';

export const POLICY_VERSION = 'forecasting-policy-2';
/** Fewer weeks than these say too little of demand to move a target. */
export const LEAST_WEEKS = 8;
/** A target this near to the wanted one is left alone: a share of it, and some units. */
const NEAR = 0.2;
const NEAR_UNITS = 2;
/** At most so many times the target in one step up or down (or this many units, for small ones). */
export const LARGEST_STEP = 2;
export const STEP_UNITS = 10;

/** What a target starts from where nobody has set one. */
const firstBasis = (s: Snapshot) => {
  const leadTimeDays = Math.max(7, s.leadTimeDays);
  return { serviceLevelBp: 9500, leadTimeDays, leadTimeSdDays: Math.round(leadTimeDays / 5), reviewDays: 7 };
};

/** The service level, lead time and review in force, or those to begin with. */
export const basisOf = (s: Snapshot) => {
  if (!s.target) return firstBasis(s);
  const { serviceLevelBp, leadTimeDays, leadTimeSdDays, reviewDays } = s.target;
  return { serviceLevelBp, leadTimeDays, leadTimeSdDays, reviewDays };
};

/** The highest and the lowest target that one step may lead to. Up to what is expected until the next goods come it may always go. */
export function bounds(s: Snapshot) {
  if (!s.target) return { most: Number.POSITIVE_INFINITY, least: 0 };
  const { targetQuantity: now, leadTimeDays, reviewDays } = s.target;
  const expected = Math.ceil(demandOver(demandOf(s), leadTimeDays + reviewDays).mean);
  return {
    most: Math.max(now * LARGEST_STEP, now + STEP_UNITS, expected),
    least: Math.min(Math.floor(now / LARGEST_STEP), Math.max(0, now - STEP_UNITS)),
  };
}

/** The deterministic twin. Pure: the same snapshot, the same draft. */
export function policy(s: Snapshot): Draft | null {
  if (s.demand.weeksSeen < LEAST_WEEKS || s.demand.class === 'none') return null;
  const basis = basisOf(s);
  const wanted = targetFor(demandOf(s), basis);
  if (!s.target) {
    // With more there than a target would ask for, the first one can wait.
    const matters = s.demand.weeklyMean > 0 && s.available <= wanted.targetQuantity;
    if (!matters || effectOf(s, basis, wanted.targetQuantity).minor <= 0) return null;
    return draft(s, basis, wanted, 'It is asked for, and nobody has said how much of it should be there.', 0.7);
  }
  // With more there than either target asks for, nothing is ordered by it: it can wait until that is sold.
  if (s.available > Math.max(wanted.targetQuantity, s.target.targetQuantity)) return null;
  const difference = wanted.targetQuantity - s.target.targetQuantity;
  if (Math.abs(difference) < Math.max(NEAR_UNITS, s.target.targetQuantity * NEAR)) return null;
  // A forecast that is off track may show the way up, never the way down.
  if (s.demand.offTrack && difference < 0) return null;
  const { most, least } = bounds(s);
  const targetQuantity = Math.max(least, Math.min(most, wanted.targetQuantity));
  const stepped = {
    targetQuantity,
    reorderPoint: Math.min(targetQuantity, wanted.reorderPoint),
    safetyStock: Math.min(targetQuantity, wanted.reorderPoint, wanted.safetyStock),
  };
  const why =
    difference > 0
      ? 'More is expected than the target can cover at its service level.'
      : 'Less is expected than the target was made for; the stock above it is idle money.';
  const made = draft(s, basis, stepped, why, s.demand.offTrack ? 0.55 : 0.75);
  return effectOf(s, basis, targetQuantity).minor > 0 ? made : null;
}

function draft(
  s: Snapshot,
  basis: ReturnType<typeof basisOf>,
  quantities: Pick<TargetSeen, 'safetyStock' | 'reorderPoint' | 'targetQuantity'>,
  rationale: string,
  confidence: number,
): Draft {
  return {
    arguments: {
      productId: s.id,
      ...quantities,
      ...basis,
      expectedTarget: s.target?.targetQuantity ?? null,
      reason: rationale,
    },
    rationale,
    confidence,
  };
}
