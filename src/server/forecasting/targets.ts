import { normalCdf, normalPdf, normalQuantile } from './methods/normal';

// Pure: the what-if of the page and the agent count by the same lines.

/** Demand of a week and how surely it is known. */
export type WeeklyDemand = { mean: number; sigma: number };
export type Policy = { serviceLevelBp: number; leadTimeDays: number; leadTimeSdDays: number; reviewDays: number };
export type Quantities = { safetyStock: number; reorderPoint: number; targetQuantity: number };

/**
 * Mean and standard deviation of demand over some days: errors of weeks add up as if independent, an uncertain lead time adds
 * mean² × its variance (Silver, Pyke and Thomas).
 */
export function demandOver(demand: WeeklyDemand, days: number, sdDays = 0): { mean: number; sd: number } {
  const weeks = days / 7;
  return {
    mean: demand.mean * weeks,
    sd: Math.sqrt(demand.sigma ** 2 * weeks + (demand.mean * (sdDays / 7)) ** 2),
  };
}

/**
 * The least whole number that demand exceeds with at most this chance. Few units are counted, not measured: below a mean of 20 a negative
 * binomial (Poisson where the variance is no larger than the mean), above it a normal distribution.
 */
export function demandQuantile({ mean, sd }: { mean: number; sd: number }, p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p: between 0 and 1, both excluded, got ${p}`);
  if (mean <= 0) return 0;
  if (mean >= 20) return Math.max(0, Math.ceil(mean + normalQuantile(p) * sd - 1e-9));
  let sum = 0;
  for (const [k, chance] of chances({ mean, sd })) {
    sum += chance;
    if (sum >= p - 1e-12) return k;
  }
  return Math.ceil(mean);
}

/** Chances of demand 0, 1, 2 … until nothing is left to speak of. */
function* chances({ mean, sd }: { mean: number; sd: number }): Generator<[number, number]> {
  const variance = sd * sd;
  const poisson = variance <= mean * 1.0001;
  const p = poisson ? 1 : mean / variance;
  const r = poisson ? 0 : (mean * p) / (1 - p);
  let chance = poisson ? Math.exp(-mean) : p ** r;
  for (let k = 0, left = 1; k < 5000 && left > 1e-10; k++) {
    yield [k, chance];
    left -= chance;
    chance *= poisson ? mean / (k + 1) : ((k + r) / (k + 1)) * (1 - p);
  }
}

/**
 * Reorder point and order-up-to level under periodic review: safety stock covers lead time and review, the reorder point adds what is
 * asked for during the lead time, the target what is asked for until the next look too.
 */
export function targetFor(demand: WeeklyDemand, policy: Policy): Quantities {
  const span = demandOver(demand, policy.leadTimeDays + policy.reviewDays, policy.leadTimeSdDays);
  const targetQuantity = demandQuantile(span, policy.serviceLevelBp / 10_000);
  const safetyStock = Math.max(0, Math.round(targetQuantity - span.mean));
  const lead = demandOver(demand, policy.leadTimeDays).mean;
  const reorderPoint = Math.min(targetQuantity, Math.max(0, Math.ceil(lead + safetyStock - 1e-9)));
  return { safetyStock, reorderPoint, targetQuantity };
}

/** Units that a cycle is expected to fall short of when it starts with `level`: the loss function of its demand. */
export function expectedShort(demand: { mean: number; sd: number }, level: number): number {
  if (demand.mean <= 0) return 0;
  if (demand.mean >= 20) {
    if (demand.sd === 0) return Math.max(0, demand.mean - level);
    const z = (level - demand.mean) / demand.sd;
    return Math.max(0, demand.sd * (normalPdf(z) - z * (1 - normalCdf(z))));
  }
  // What is asked for, less what can be given of it.
  let given = 0;
  let left = 1;
  for (const [k, chance] of chances(demand)) {
    given += Math.min(k, level) * chance;
    left -= chance;
  }
  return Math.max(0, demand.mean - given - Math.max(0, left) * level);
}

/**
 * What a stock level means a month: units not served, and stock that lies on average. Each review can miss only what was not missed
 * before: short at the end of lead time and review, less what was short already at the end of the lead time.
 */
export function outlook(demand: WeeklyDemand, policy: Omit<Policy, 'serviceLevelBp'>, level: number) {
  const shortAfter = (days: number) => {
    const span = demandOver(demand, days, policy.leadTimeSdDays);
    return { mean: span.mean, short: expectedShort(span, level) };
  };
  const [before, end] = [shortAfter(policy.leadTimeDays), shortAfter(policy.leadTimeDays + policy.reviewDays)];
  return {
    shortPerMonth: Math.max(0, end.short - before.short) * (30 / policy.reviewDays),
    /** Half a review's demand comes and goes above what is left at the end of a cycle. */
    averageStock: Math.max(0, level - end.mean + end.short) + (demand.mean * policy.reviewDays) / 14,
  };
}
