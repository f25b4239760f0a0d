import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { ALL, DEFAULT_MONTH_MICROS } from '../contract';

const micros = (value: bigint | null | undefined) => (value === null || value === undefined ? null : Number(value));

/** The owner's limits; without any, the default for all agents together. */
export async function limits() {
  const rows = await db.budgetLimit.findMany({ orderBy: { agent: 'asc' } });
  const set = rows.map(({ agent, monthMicros, dayMicros, setBy, setAt }) => ({
    agent,
    monthMicros: micros(monthMicros),
    dayMicros: micros(dayMicros),
    setBy: setBy as string | null,
    setAt: setAt.toISOString() as string | null,
  }));
  if (set.some((l) => l.agent === ALL)) return set;
  return [{ agent: ALL, monthMicros: DEFAULT_MONTH_MICROS, dayMicros: null, setBy: null, setAt: null }, ...set];
}

/** How far this month and day are used, by agent and in all, beside the limits; what is set aside for calls under way counts apart. */
export async function budgetStanding(now = readingTime()) {
  const day = now.toISOString().slice(0, 10);
  const month = day.slice(0, 7);
  const ofMonth = { day: { gte: `${month}-01`, lte: `${month}-31` } };
  const [byAgent, today, held, set] = await Promise.all([
    db.modelUsage.groupBy({ by: ['agent'], where: ofMonth, _sum: { costMicros: true }, orderBy: { agent: 'asc' } }),
    db.modelUsage.groupBy({ by: ['agent'], where: { day }, _sum: { costMicros: true } }),
    db.modelCall.groupBy({
      by: ['agent'],
      where: { status: 'reserved', expiresAt: { gt: now } },
      _sum: { worstMicros: true },
      orderBy: { agent: 'asc' },
    }),
    limits(),
  ]);
  const monthBy = new Map(byAgent.map((g) => [g.agent, Number(g._sum.costMicros ?? 0)]));
  const dayBy = new Map(today.map((g) => [g.agent, Number(g._sum.costMicros ?? 0)]));
  const heldBy = new Map(held.map((g) => [g.agent, Number(g._sum.worstMicros ?? 0)]));
  const of = (by: Map<string, number>, agent: string) =>
    agent === ALL ? [...by.values()].reduce((a, b) => a + b, 0) : (by.get(agent) ?? 0);
  const names = new Set([ALL, ...set.map((l) => l.agent), ...monthBy.keys(), ...heldBy.keys()]);
  const agents = [...names].map((agent) => {
    const limit = set.find((l) => l.agent === agent);
    return {
      agent,
      monthMicros: of(monthBy, agent),
      dayMicros: of(dayBy, agent),
      heldMicros: of(heldBy, agent),
      monthLimitMicros: limit?.monthMicros ?? null,
      dayLimitMicros: limit?.dayMicros ?? null,
      setAt: limit?.setAt ?? null,
    };
  });
  return { month, day, agents };
}

/** What somebody should know: limits near or reached this month, and questions the loop breaker stopped. */
export async function budgetWarnings(now = readingTime()) {
  const since = new Date(`${now.toISOString().slice(0, 7)}-01T00:00:00Z`);
  const month = since.toISOString().slice(0, 7);
  const [alerts, loops] = await Promise.all([
    db.budgetAlert.findMany({
      where: { at: { gte: since } },
      orderBy: [{ at: 'desc' }, { level: 'desc' }, { id: 'asc' }],
      take: 50,
    }),
    db.budgetLoop.findMany({
      where: { month },
      orderBy: [{ trippedAt: 'desc' }, { agent: 'asc' }, { subjectId: 'asc' }, { promptVersion: 'asc' }],
      take: 50,
    }),
  ]);
  return {
    alerts: alerts.map((a) => ({
      id: a.id,
      agent: a.agent,
      period: a.period,
      on: a.on,
      level: a.level,
      limitMicros: Number(a.limitMicros),
      spentMicros: Number(a.spentMicros),
      at: a.at.toISOString(),
    })),
    loops: loops.map(({ agent, subjectId, promptVersion, calls, minutes, trippedAt }) => ({
      month,
      agent,
      subjectId,
      promptVersion,
      calls,
      minutes,
      trippedAt: trippedAt.toISOString(),
    })),
  };
}
