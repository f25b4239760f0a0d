import { count, each, nonNegative, positive } from './argument';

/** Probabilities of demand 0, 1, 2 …, or of named demands (`{ "100": 0.3, "250": 0.7 }`). */
export type Pmf = readonly number[] | Readonly<Record<string, number>>;

/** A distribution as pairs in ascending order of demand. RangeError unless demands are numbers and probabilities add up to 1. */
export function support(demandPmf: Pmf): { demand: number; probability: number }[] {
  const pairs = Object.entries(demandPmf).map(([demand, probability]) => ({ demand: Number(demand), probability }));
  if (pairs.length === 0) throw new RangeError('demandPmf must hold at least one demand');
  for (const { demand, probability } of pairs) {
    nonNegative('demandPmf', probability);
    if (!Number.isFinite(demand)) throw new RangeError('demandPmf must have numbers as demands');
  }
  const total = pairs.reduce((sum, p) => sum + p.probability, 0);
  // Printed distributions are rounded and tails cut off; what is clearly no distribution is refused.
  if (Math.abs(total - 1) > 2e-3) throw new RangeError(`demandPmf must add up to 1, not ${total}`);
  return pairs.sort((a, b) => a.demand - b.demand);
}

/** Expected shortage and left-over of a discrete demand at stock `x`. */
export function discreteLoss(x: number, pmf: ReturnType<typeof support>): { loss: number; complementary: number } {
  let [loss, complementary] = [0, 0];
  for (const { demand, probability } of pmf)
    if (demand > x) loss += (demand - x) * probability;
    else complementary += (x - demand) * probability;
  return { loss, complementary };
}

/** Distribution of the demand of `periods` independent periods. */
export function convolved(pmf: readonly number[], periods: number): number[] {
  each('demandPmf', pmf, nonNegative);
  positive('periods', count('periods', periods));
  let sum: number[] = [1];
  for (let n = 0; n < periods; n++) {
    const next = new Array<number>(sum.length + pmf.length - 1).fill(0);
    for (const [i, a] of sum.entries()) for (const [j, b] of pmf.entries()) next[i + j]! += a * b;
    sum = next;
  }
  return sum;
}
