import { db } from '@/server/kernel/database/pools';
import { wilson } from '../wilson';

/** How many of the newest answers and outcomes count. */
const WINDOW = 100;
const RECENT = 20;

// What people said, undid, or did by themselves where a shadow had noted it; what one of them had asked for is no idea of the agent's.
const answer = {
  askedBy: null,
  OR: [
    { decidedBy: { not: null }, decidedAt: { not: null } },
    { status: 'undone' },
    { status: 'shadow', good: { not: null } },
  ],
};

/** How many answers there ever were to a type of decision. */
export const answersEver = (kind: string): Promise<number> => db.decision.count({ where: { kind, ...answer } });

/**
 * How people and outcomes have judged a type of decision lately. Agreed: approved as proposed and not undone since; of a shadow,
 * that people did the same by themselves. Good: what the deferred check said; undone counts as not good.
 */
export async function standing(kind: string) {
  const [answers, outcomes] = await Promise.all([
    db.decision.findMany({
      where: { kind, ...answer },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: WINDOW,
      select: { status: true, edited: true, good: true },
    }),
    db.decision.findMany({
      where: { kind, askedBy: null, OR: [{ status: 'executed', good: { not: null } }, { status: 'undone' }] },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: WINDOW,
      select: { status: true, good: true },
    }),
  ]);
  const agrees = (a: (typeof answers)[number]) =>
    a.status === 'shadow' ? a.good === true : !['rejected', 'undone'].includes(a.status) && !a.edited;
  const agreed = answers.filter(agrees).length;
  const good = outcomes.filter((o) => o.status === 'executed' && o.good).length;
  const recent = answers.slice(0, RECENT);
  return {
    decided: answers.length,
    agreed,
    agreementLow: wilson(agreed, answers.length).low,
    judged: outcomes.length,
    good,
    goodLow: wilson(good, outcomes.length).low,
    recentHigh: recent.length < RECENT ? 1 : wilson(recent.filter(agrees).length, recent.length).high,
  };
}
export type StandingView = Awaited<ReturnType<typeof standing>>;
