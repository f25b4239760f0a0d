import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { knownAgents } from '../kinds';
import { type StandingView, standing } from './decision.standing';

export type BoardDuty = { waiting: number; standing: StandingView };

/**
 * Every type of decision on the ladder: how many wait and how people and outcomes have judged it; and when each agent looked last.
 * Its queries grow with the handful of types and agents, never with the decisions.
 */
export async function agentBoard() {
  const kinds = knownAgents().flatMap((a) => a.duties.map((d) => d.kind));
  const [standings, waiting, runs] = await Promise.all([
    Promise.all(kinds.map(standing)),
    db.decision.groupBy({
      by: ['kind'],
      where: { status: 'proposed', expiresAt: { gt: readingTime() } },
      _count: { _all: true },
    }),
    Promise.all(
      knownAgents().map(({ name }) =>
        db.agentRun.findFirst({
          where: { agent: name },
          orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
          select: { id: true, agent: true, status: true, outcome: true, startedAt: true },
        }),
      ),
    ),
  ]);
  const waits = new Map(waiting.map((w) => [w.kind, w._count._all]));
  return {
    duties: Object.fromEntries(
      kinds.map((kind, i): [string, BoardDuty] => [
        kind,
        { waiting: waits.get(kind) ?? 0, standing: standings[i]! }, // one standing for each kind
      ]),
    ),
    lastRuns: Object.fromEntries(
      runs.flatMap((run) =>
        run ? [[run.agent, { id: run.id, outcome: run.outcome, startedAt: run.startedAt.toISOString() }]] : [],
      ),
    ),
  };
}
