import { db } from '@/server/kernel/database/pools';

/** What people decided from one instant to another: approved as proposed, approved with changes, rejected. */
export async function agreement(from: Date, until: Date) {
  const groups = await db.decision.groupBy({
    by: ['edited', 'status'],
    where: { decidedAt: { gte: from, lte: until }, decidedBy: { not: null }, askedBy: null },
    _count: { _all: true },
  });
  const count = (fits: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(fits).reduce((sum, group) => sum + group._count._all, 0);
  const rejected = count((g) => g.status === 'rejected');
  const edited = count((g) => g.status !== 'rejected' && g.edited);
  const agreed = count((g) => g.status !== 'rejected' && !g.edited);
  const decided = agreed + edited + rejected;
  return { decided, agreed, edited, rejected, share: decided > 0 ? agreed / decided : null };
}
