import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import type { Json } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import { Id } from '@/server/kernel/values';
import {
  Change,
  DecisionApproved,
  DecisionEdited,
  DecisionExecuted,
  DecisionExpired,
  DecisionFailed,
  DecisionProposed,
  DecisionRejected,
  DecisionStale,
  Effect,
  Evidence,
  Option,
  Proposer,
  Verdict,
} from '../contract';

export const statuses = ['proposed', 'approved', 'rejected', 'expired', 'stale', 'executed', 'failed'] as const;
export type DecisionStatus = (typeof statuses)[number];

/** What the card shows besides the columns. */
const Details = z.object({
  effect: Effect.nullable(),
  changes: z.array(Change),
  evidence: z.array(Evidence),
  options: z.array(Option),
  ifIgnored: z.string(),
  gate: Verdict,
  proposer: Proposer,
  context: z.record(z.string(), z.json()),
});

type Row = {
  id: string;
  agent: string;
  kind: string;
  runId: string;
  command: string;
  arguments: Record<string, Json>;
  proposed: Record<string, Json>;
  hash: string;
  subjectType: string;
  subjectId: string;
  subjectLabel: string;
  sentence: string;
  rationale: string;
  confidence: number;
  effectMinor: number | null;
  details: z.infer<typeof Details>;
  status: DecisionStatus;
  decidedBy: string | null;
  decidedAt: string | null;
  edited: boolean;
  note: string | null;
  reasonCode: string | null;
  reason: string | null;
  executedAt: string | null;
  executedStream: string | null;
  proposedAt: string;
  expiresAt: string;
};

const id = (e: { data: { decisionId: string } }) => ({ id: e.data.decisionId });
const ended = (status: DecisionStatus) => (row: Row | undefined) => row && { ...row, status };

/** Every proposal and what became of it. */
export const decisionLog = projection<Row>({
  name: 'decision',
  table: 'decision',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(DecisionProposed, id, (_, { at, data }) => {
      const { decisionId, subject, effect, changes, evidence, options, ifIgnored, gate, proposer, context, ...rest } =
        data;
      return {
        ...rest,
        id: decisionId,
        proposed: data.arguments,
        subjectType: subject.type,
        subjectId: subject.id,
        subjectLabel: subject.label,
        effectMinor: effect?.minor ?? null,
        details: { effect, changes, evidence, options, ifIgnored, gate, proposer, context },
        status: 'proposed',
        decidedBy: null,
        decidedAt: null,
        edited: false,
        note: null,
        reasonCode: null,
        reason: null,
        executedAt: null,
        executedStream: null,
        proposedAt: at,
      };
    }),
    on(
      DecisionApproved,
      id,
      (row, { at, data }) =>
        row && { ...row, status: 'approved', decidedBy: data.by, decidedAt: at, note: data.note || null },
    ),
    on(
      DecisionEdited,
      id,
      (row, { at, data }) =>
        row && {
          ...row,
          status: 'approved',
          edited: true,
          arguments: data.arguments,
          hash: data.hash,
          details: { ...row.details, changes: data.changes },
          decidedBy: data.by,
          decidedAt: at,
          note: data.note || null,
        },
    ),
    on(
      DecisionRejected,
      id,
      (row, { at, data }) =>
        row && {
          ...row,
          status: 'rejected',
          decidedBy: data.by,
          decidedAt: at,
          reasonCode: data.code,
          reason: data.reason || null,
        },
    ),
    on(DecisionExpired, id, ended('expired')),
    on(DecisionStale, id, (row, { data }) => row && { ...row, status: 'stale', reason: data.reason }),
    on(
      DecisionFailed,
      id,
      (row, { data }) => row && { ...row, status: 'failed', reasonCode: data.code, reason: data.reason },
    ),
    on(
      DecisionExecuted,
      id,
      (row, { at, data }) => row && { ...row, status: 'executed', executedAt: at, executedStream: data.stream },
    ),
  ],
});

type Stored = NonNullable<Awaited<ReturnType<typeof db.decision.findFirst>>>;
const Args = z.record(z.string(), z.json());

const shown = ({ orgId: _, version: __, lastEventId: ___, ...row }: Stored) => ({
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
});
export type DecisionView = ReturnType<typeof shown>;

/** A decision with everything its card shows. */
export async function decisionById(decisionId: string): Promise<DecisionView | undefined> {
  const row = await db.decision.findFirst({ where: { id: decisionId } });
  return row ? shown(row) : undefined;
}

/** The run a decision belongs to and the last event of its story: the proposal, or the answer of a person. */
export async function decisionStory(decisionId: string): Promise<{ runId: string; lastEventId: string } | undefined> {
  const row = await db.decision.findFirst({ where: { id: decisionId }, select: { runId: true, lastEventId: true } });
  return row ?? undefined;
}

export const DecisionFilter = z.object({
  status: z.enum(['waiting', 'decided', ...statuses]).default('waiting'),
  agent: z.string().optional(),
  cursor: Id.optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Decisions, newest first, a page at a time. */
export async function decisions({ status, agent, cursor, limit }: z.output<typeof DecisionFilter>) {
  const where =
    status === 'waiting'
      ? { status: 'proposed', expiresAt: { gt: new Date() } }
      : status === 'decided'
        ? { status: { not: 'proposed' } }
        : { status };
  const rows = await db.decision.findMany({
    where: { ...where, ...(agent && { agent }), ...(cursor && { id: { lt: cursor } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit).map(shown);
  return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null };
}

/** How many decisions wait for a person; counts no further than 100. */
export async function waitingDecisions(): Promise<number> {
  const rows = await db.decision.findMany({
    where: { status: 'proposed', expiresAt: { gt: new Date() } },
    select: { id: true },
    take: 100,
  });
  return rows.length;
}

/** Subjects an agent should leave alone: a proposal waits, or one was decided since. */
export async function recentSubjects(
  agent: string,
  since: Date,
): Promise<{ subjectId: string; status: string; reasonCode: string | null }[]> {
  return db.decision.findMany({
    where: {
      agent,
      OR: [
        { status: { in: ['proposed', 'approved'] } },
        { status: { in: ['executed', 'rejected'] }, proposedAt: { gt: since } },
      ],
    },
    select: { subjectId: true, status: true, reasonCode: true },
    take: 5000,
  });
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
