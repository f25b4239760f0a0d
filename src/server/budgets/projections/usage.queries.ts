import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { beyond, pageOf, placeOf } from '@/server/kernel/keyset';
import { Day } from '@/server/kernel/values';

export const UsageFilter = z.object({ from: Day, until: Day });

const number = (value: bigint | number) => Number(value);

/** Use of models from one day to another, both included: a row for each day, agent and model. */
export async function usage({ from, until }: z.output<typeof UsageFilter>) {
  const rows = await db.modelUsage.findMany({
    where: { day: { gte: from, lte: until } },
    orderBy: [{ day: 'asc' }, { agent: 'asc' }, { model: 'asc' }],
    take: 20_000,
  });
  return rows.map(({ orgId: _, version: __, lastEventId: ___, ...row }) => ({
    ...row,
    costMicros: number(row.costMicros),
    input: number(row.input),
    output: number(row.output),
    cacheRead: number(row.cacheRead),
    cacheWrite5m: number(row.cacheWrite5m),
    cacheWrite1h: number(row.cacheWrite1h),
    ms: number(row.ms),
  }));
}

/** Proposals that policies made although a model was wanted, by agent and reason, most first. */
export async function fallbacks({ from, until }: z.output<typeof UsageFilter>) {
  const groups = await db.modelFallback.groupBy({
    by: ['agent', 'reason'],
    where: { day: { gte: from, lte: until } },
    _sum: { proposals: true },
    orderBy: [{ _sum: { proposals: 'desc' } }, { agent: 'asc' }, { reason: 'asc' }],
    take: 20,
  });
  return groups.map(({ agent, reason, _sum }) => ({ agent, reason, proposals: _sum.proposals ?? 0 }));
}

export const CallFilter = z.object({
  runId: z.string().optional(),
  agent: z.string().optional(),
  /** Time and id of the last call of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(500).default(50),
});

/** Single calls, newest first, a page at a time. */
export async function modelCallPage({ runId, agent, cursor, limit }: z.output<typeof CallFilter>, now = readingTime()) {
  const rows = await db.modelCall.findMany({
    where: {
      ...(runId && { runId }),
      ...(agent && { agent }),
      ...beyond(placeOf(cursor, z.string().min(1)), 'at'),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const page = rows.map(({ orgId: _, version: __, lastEventId: ___, ...row }) => ({
    ...row,
    // An orphan is written down as expired by the next call; it is one from its hour on.
    status: row.status === 'reserved' && row.expiresAt < now ? 'expired' : row.status,
    worstMicros: number(row.worstMicros),
    costMicros: row.costMicros === null ? null : number(row.costMicros),
    at: row.at.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
  return pageOf(page, limit, (row) => [row.at, row.id]);
}
