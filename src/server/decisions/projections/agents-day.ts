import { db } from '@/server/kernel/database/pools';
import { decisions } from './decision.queries';

const FEW = 3;
/** Every status of a decision that was put before people or carried out; what was only noted does not count. */
const REAL = ['proposed', 'approved', 'rejected', 'expired', 'stale', 'executed', 'failed', 'undone'];

/** What agents have done since an instant, for a briefing: proposed by each, carried out by themselves, and what waits dearest. */
export async function agentsDay(since: Date) {
  const [proposed, alone, acted, waiting] = await Promise.all([
    db.decision.groupBy({
      by: ['agent'],
      where: { status: { in: REAL }, askedBy: null, proposedAt: { gte: since } },
      _count: { _all: true },
      orderBy: { agent: 'asc' },
    }),
    db.decision.count({ where: { status: 'executed', alone: true, executedAt: { gte: since } } }),
    db.decision.findMany({
      where: { status: 'executed', alone: true, executedAt: { gte: since } },
      orderBy: [{ executedAt: 'desc' }, { id: 'desc' }],
      take: FEW,
      select: { id: true, sentence: true },
    }),
    decisions({ status: 'waiting', mine: false, limit: FEW }),
  ]);
  return {
    proposed: proposed.map((p) => ({ agent: p.agent, count: p._count._all })),
    alone: { count: alone, newest: acted },
    dearest: waiting.rows.map(({ id, sentence, details: { effect } }) => ({
      id,
      sentence,
      effect: effect && { minor: effect.minor, currency: effect.currency, period: effect.period },
    })),
  };
}
