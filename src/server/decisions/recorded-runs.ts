import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { readLog } from '@/server/kernel/log';
import { RunConsidered } from './contract';

const MOST_PARTS = 2000;

/** What agents considered since a day, oldest first: each subject's snapshot, the policy's idea and what was drafted then. */
export async function consideredSince(orgId: string, kind: string, since: string) {
  const parts = await readLog(orgId, { types: [RunConsidered.type], limit: MOST_PARTS });
  return parts
    .filter((e) => e.at >= since)
    .map((e) => RunConsidered.schema.parse(e.data))
    .filter((part) => part.kind === kind)
    .flatMap(({ runId, entries }) => entries.map((entry) => ({ runId, ...entry })));
}

const Args = z.record(z.string(), z.json());

/** What people answered to the proposals of a type, by run and subject; those nobody answered are missing. */
export async function answersOf(kind: string, since: Date) {
  const rows = await db.decision.findMany({
    where: { kind, proposedAt: { gte: since }, decidedBy: { not: null } },
    select: { runId: true, subjectId: true, status: true, edited: true, arguments: true },
    take: 20_000,
  });
  return new Map(
    rows.map(({ runId, subjectId, status, edited, arguments: args }) => [
      `${runId} ${subjectId}`,
      // What people wanted to happen; null: nothing.
      {
        said: status === 'rejected' ? 'rejected' : edited ? 'edited' : 'approved',
        wanted: status === 'rejected' || status === 'undone' ? null : Args.parse(args),
      },
    ]),
  );
}
