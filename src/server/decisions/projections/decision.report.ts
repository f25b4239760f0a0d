import { db } from '@/server/kernel/database/pools';
import { wilson } from '../wilson';
import { bucketOf } from './decision.calibration';
import { standing } from './decision.standing';

const BUCKETS = 5;
const NEWEST = 500;

/**
 * How a type of decision has done: agreement, outcomes, what its stated confidence was worth, and regret: the money that rejected
 * proposals, and the policy's own ideas where people chose others, were expected to bring. Minor units of the effects' currency.
 */
export async function report(kind: string) {
  const [is, rows] = await Promise.all([
    standing(kind),
    db.decision.findMany({
      where: { kind, askedBy: null, status: { not: 'proposed' } },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: NEWEST,
      select: {
        ...{ status: true, edited: true, alone: true, confidence: true, good: true },
        ...{ effectMinor: true, actualMinor: true, reasonCode: true, details: true },
      },
    }),
  ]);
  const sum = (values: (bigint | number | null)[]) => values.reduce<number>((all, v) => all + Number(v ?? 0), 0);
  const rejected = rows.filter((r) => r.status === 'rejected');
  const judged = rows.filter((r) => r.good !== null && r.status === 'executed');
  return {
    standing: is,
    counts: {
      ...Object.fromEntries(
        ['executed', 'rejected', 'expired', 'stale', 'failed', 'undone', 'shadow'].map((status) => [
          status,
          rows.filter((r) => r.status === status).length,
        ]),
      ),
      alone: rows.filter((r) => r.alone).length,
      edited: rows.filter((r) => r.edited).length,
    } as Record<string, number>, // keys are the words above
    regret: {
      rejectedMinor: sum(rejected.map((r) => r.effectMinor)),
      twinMinor: sum(rows.filter((r) => r.edited || r.status === 'rejected').map((r) => twinOf(r.details))),
    },
    outcome: {
      expectedMinor: sum(judged.map((r) => r.effectMinor)),
      actualMinor: sum(judged.map((r) => r.actualMinor)),
      judged: judged.length,
    },
    reasons: tally(rejected.map((r) => r.reasonCode ?? 'other')),
    reliability: reliability(judged),
  };
}

const twinOf = (details: unknown) =>
  (details as { twin?: { effectMinor: number | null } | null }).twin?.effectMinor ?? null; // the column's shape is Details

const tally = (words: string[]) =>
  [...new Set(words)].map((code) => ({ code, count: words.filter((w) => w === code).length }));

/** Stated confidence against the share that turned out well, in five buckets: on the diagonal it is honest. */
function reliability(judged: { confidence: number; good: boolean | null }[]) {
  return Array.from({ length: BUCKETS }, (_, i) => {
    const inside = judged.filter((j) => bucketOf(j.confidence) === i);
    const good = inside.filter((j) => j.good).length;
    const { low, high } = wilson(good, inside.length);
    return { from: i / BUCKETS, to: (i + 1) / BUCKETS, count: inside.length, good, low, high };
  });
}
