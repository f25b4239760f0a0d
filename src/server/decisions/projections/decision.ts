import { z } from 'zod';
import type { Json } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import {
  Change,
  DecisionApproved,
  DecisionAuthorised,
  DecisionDelegated,
  DecisionEdited,
  DecisionEscalated,
  DecisionExecuted,
  DecisionExpired,
  DecisionFailed,
  DecisionJudged,
  DecisionProposed,
  DecisionRejected,
  DecisionReminded,
  DecisionShadowed,
  DecisionSnoozed,
  DecisionStale,
  DecisionUndone,
  DecisionWithdrawn,
  Effect,
  Evidence,
  Option,
  Proposer,
  Twin,
  Undo,
  Verdict,
  Waiting,
} from '../contract';

export const statuses = [
  'proposed',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'stale',
  'executed',
  'failed',
  'undone',
  'shadow',
] as const;
export type DecisionStatus = (typeof statuses)[number];

/** What the card shows besides the columns. */
export const Details = z.object({
  effect: Effect.nullable(),
  changes: z.array(Change),
  evidence: z.array(Evidence),
  options: z.array(Option),
  ifIgnored: z.string(),
  gate: Verdict,
  proposer: Proposer,
  context: z.record(z.string(), z.json()),
  // Absent in rows of the first days.
  waiting: Waiting.nullish(),
  twin: Twin.nullish(),
  far: z.string().nullish(),
  undo: Undo.nullish(),
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
  stakeMinor: number;
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
  alone: boolean;
  snoozedUntil: string | null;
  assignedTo: string | null;
  remindedAt: string | null;
  escalatedAt: string | null;
  undoUntil: string | null;
  undoneAt: string | null;
  good: boolean | null;
  actualMinor: number | null;
  outcome: string | null;
  judgedAt: string | null;
  askedBy: string | null;
};

const id = (e: { data: { decisionId: string } }) => ({ id: e.data.decisionId });
const ended = (status: DecisionStatus) => (row: Row | undefined) => row && { ...row, status };

type Proposed = z.infer<typeof DecisionProposed.schema>;

/** What is at stake: the expected effect, or what a month of waiting would cost. */
const stake = ({ effect, waiting }: Proposed) =>
  Math.max(Math.abs(effect?.minor ?? 0), 30 * Math.abs(waiting?.perDayMinor ?? 0));

function first(data: Proposed, at: string, status: DecisionStatus): Row {
  const { decisionId, agent, kind, runId, command, hash, sentence, rationale, confidence, expiresAt, subject } = data;
  const { effect, changes, evidence, options, ifIgnored, gate, proposer, context, waiting, twin, far } = data;
  return {
    ...{ id: decisionId, agent, kind, runId, command, hash, sentence, rationale, confidence, status, expiresAt },
    ...{ arguments: data.arguments, proposed: data.arguments, proposedAt: at },
    ...{ subjectType: subject.type, subjectId: subject.id, subjectLabel: subject.label },
    effectMinor: effect?.minor ?? null,
    stakeMinor: stake(data),
    details: {
      ...{ effect, changes, evidence, options, ifIgnored, gate, proposer, context },
      ...(waiting && { waiting }),
      ...(twin && { twin }),
      ...(far && { far }),
    },
    ...{ decidedBy: null, decidedAt: null, edited: false, note: null, reasonCode: null, reason: null },
    ...{ executedAt: null, executedStream: null, alone: false, snoozedUntil: null, assignedTo: null },
    ...{ remindedAt: null, escalatedAt: null, undoUntil: null, undoneAt: null },
    ...{ good: null, actualMinor: null, outcome: null, judgedAt: null },
    askedBy: data.askedBy ?? null,
  };
}

/** Every proposal and what became of it. */
export const decisionLog = projection<Row>({
  name: 'decision',
  table: 'decision',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(DecisionProposed, id, (_, { at, data }) => first(data, at, 'proposed')),
    on(DecisionShadowed, id, (_, { at, data }) => first(data, at, 'shadow')),
    on(
      DecisionAuthorised,
      id,
      (row, { at, data }) =>
        row && { ...row, status: 'approved', alone: true, decidedAt: at, reason: data.reasons.join(' ') || null },
    ),
    on(DecisionSnoozed, id, (row, { data }) => row && { ...row, snoozedUntil: data.until }),
    on(DecisionDelegated, id, (row, { data }) => row && { ...row, assignedTo: data.to, note: data.note || null }),
    on(DecisionReminded, id, (row, { at }) => row && { ...row, remindedAt: at, snoozedUntil: null }),
    on(DecisionEscalated, id, (row, { at }) => row && { ...row, escalatedAt: at, snoozedUntil: null }),
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
    on(
      DecisionWithdrawn,
      id,
      (row, { at, data }) => row && { ...row, status: 'withdrawn', decidedBy: data.by, decidedAt: at },
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
      (row, { at, data }) =>
        row && {
          ...row,
          status: 'executed',
          executedAt: at,
          executedStream: data.stream,
          undoUntil: data.undo?.until ?? null,
          details: data.undo ? { ...row.details, undo: data.undo } : row.details,
        },
    ),
    on(
      DecisionUndone,
      id,
      (row, { at, data }) => row && { ...row, status: 'undone', undoneAt: at, reason: data.reason || null },
    ),
    on(
      DecisionJudged,
      id,
      (row, { at, data }) =>
        row && { ...row, good: data.good, actualMinor: data.actualMinor, outcome: data.summary, judgedAt: at },
    ),
  ],
});
