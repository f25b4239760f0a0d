import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { Id } from '@/server/kernel/values';
import { Details, statuses } from './decision';

type Stored = NonNullable<Awaited<ReturnType<typeof db.decision.findFirst>>>;
const Args = z.record(z.string(), z.json());

const shown = ({ orgId: _, version: __, ...row }: Stored) => ({
  ...row,
  arguments: Args.parse(row.arguments),
  proposed: Args.parse(row.proposed),
  details: Details.parse(row.details),
  status: z.enum(statuses).parse(row.status),
  effectMinor: row.effectMinor === null ? null : Number(row.effectMinor),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  executedAt: row.executedAt?.toISOString() ?? null,
  proposedAt: row.proposedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  stakeMinor: Number(row.stakeMinor),
  actualMinor: row.actualMinor === null ? null : Number(row.actualMinor),
  snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
  remindedAt: row.remindedAt?.toISOString() ?? null,
  escalatedAt: row.escalatedAt?.toISOString() ?? null,
  undoUntil: row.undoUntil?.toISOString() ?? null,
  undoneAt: row.undoneAt?.toISOString() ?? null,
  judgedAt: row.judgedAt?.toISOString() ?? null,
});
export type DecisionView = ReturnType<typeof shown>;

/** A decision with everything its card shows. */
export async function decisionById(decisionId: string): Promise<DecisionView | undefined> {
  const row = await db.decision.findFirst({ where: { id: decisionId } });
  return row ? shown(row) : undefined;
}

/** Whose decision it is, the run it belongs to and the last event of its story: the proposal, or the answer of a person. */
export async function decisionStory(decisionId: string) {
  const row = await db.decision.findFirst({
    where: { id: decisionId },
    select: { runId: true, lastEventId: true, agent: true, kind: true, askedBy: true },
  });
  return row ?? undefined;
}

export const DecisionFilter = z.object({
  status: z.enum(['waiting', 'snoozed', 'decided', ...statuses]).default('waiting'),
  agent: z.string().optional(),
  kind: z.string().optional(),
  runId: z.string().optional(),
  /** Handed to the one who asks. */
  mine: z.boolean().default(false),
  cursor: Id.optional(),
  limit: z.int().min(1).max(200).default(50),
});

const open = () => ({ status: 'proposed', expiresAt: { gt: readingTime() } });
const awake = () => ({ ...open(), OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: readingTime() } }] });

/** Decisions a page at a time: waiting ones by what is at stake, others newest first. */
export async function decisions(filter: z.output<typeof DecisionFilter>, asker?: string) {
  const { status, agent, kind, runId, mine, cursor, limit } = filter;
  const where =
    status === 'waiting'
      ? awake()
      : status === 'snoozed'
        ? { ...open(), snoozedUntil: { gt: readingTime() } }
        : status === 'decided'
          ? { status: { notIn: ['proposed', 'shadow'] } }
          : { status };
  const byStake = status === 'waiting';
  const last =
    cursor && (await db.decision.findFirst({ where: { id: cursor }, select: { stakeMinor: true, proposedAt: true } }));
  // Ids of decisions are made of their run and subject: they say nothing about time.
  const after = !last
    ? {}
    : byStake
      ? { OR: [{ stakeMinor: { lt: last.stakeMinor } }, { stakeMinor: last.stakeMinor, id: { lt: cursor } }] }
      : { OR: [{ proposedAt: { lt: last.proposedAt } }, { proposedAt: last.proposedAt, id: { lt: cursor } }] };
  const only = {
    ...(agent && { agent }),
    ...(kind && { kind }),
    ...(runId && { runId }),
    ...(mine && { assignedTo: asker }),
  };
  const rows = await db.decision.findMany({
    where: { AND: [where, only, after] },
    orderBy: [byStake ? { stakeMinor: 'desc' } : { proposedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit).map(shown);
  return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null };
}

/** How many decisions wait for a person; counts no further than 100. */
export async function waitingDecisions(): Promise<number> {
  const rows = await db.decision.findMany({
    where: awake(),
    select: { id: true },
    take: 100,
  });
  return rows.length;
}

/** The proposal of a kind about one subject that waits for a person; undefined when there is none. */
export async function waitingOn(kind: string, subjectId: string): Promise<DecisionView | undefined> {
  const row = await db.decision.findFirst({ where: { ...open(), kind, subjectId }, orderBy: { proposedAt: 'desc' } });
  return row ? shown(row) : undefined;
}

/** What an agent proposed about these subjects, the newest first; at most two hundred. */
export async function decisionsAbout(agent: string, types: readonly string[], subjectIds: readonly string[]) {
  if (subjectIds.length === 0) return [];
  const rows = await db.decision.findMany({
    where: { agent, subjectType: { in: [...types] }, subjectId: { in: [...subjectIds] }, status: { not: 'shadow' } },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, subjectId: true, status: true, edited: true, sentence: true, proposedAt: true },
    take: 200,
  });
  return rows.map((row) => ({
    ...row,
    status: z.enum(statuses).parse(row.status),
    proposedAt: row.proposedAt.toISOString(),
  }));
}

/** Subjects a duty should leave alone: a proposal waits, or one was decided (or only noted) since. */
export async function recentSubjects(
  kind: string,
  since: Date,
): Promise<{ subjectId: string; status: string; reasonCode: string | null }[]> {
  return db.decision.findMany({
    where: {
      kind,
      OR: [
        { status: { in: ['proposed', 'approved'] } },
        { status: { in: ['executed', 'rejected', 'undone', 'shadow'] }, proposedAt: { gt: since } },
      ],
    },
    select: { subjectId: true, status: true, reasonCode: true },
    take: 5000,
  });
}

/** What was carried out, or only noted, and has not been judged yet. */
export async function unjudged(kind: string, doneBefore: Date, notedBefore: Date): Promise<DecisionView[]> {
  const rows = await db.decision.findMany({
    where: {
      kind,
      judgedAt: null,
      OR: [
        { status: 'executed', executedAt: { lt: doneBefore } },
        { status: 'shadow', proposedAt: { lt: notedBefore } },
      ],
    },
    orderBy: { id: 'asc' },
    take: 100,
  });
  return rows.map(shown);
}

/** Decisions that were approved but not carried out, or that nobody decided in time: for the sweeper. */
export async function unfinishedDecisions(olderThan: Date): Promise<{ id: string; agent: string; status: string }[]> {
  return db.decision.findMany({
    where: {
      OR: [
        { status: 'approved', decidedAt: { lt: olderThan } },
        { status: 'proposed', expiresAt: { lt: olderThan } },
      ],
    },
    select: { id: true, agent: true, status: true },
    take: 200,
  });
}
