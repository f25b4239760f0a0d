import type { z } from 'zod';
import { type Actor, createdBy } from '@/server/kernel/actor';
import { type Rejection, reject } from '@/server/kernel/rejection';
import { DecisionProposed } from './contract';
import {
  type Arguments,
  type DecisionKind,
  decisionKind,
  type Gate,
  hashOf,
  type Judgement,
  submittable,
} from './kinds';

const DAYS_TO_DECIDE = 5;

/** What somebody outside the agents wants done, checked and judged on fresh facts. */
export type Wanted = {
  kind: DecisionKind;
  args: Arguments;
  subject: { type: string; id: string; label: string };
  gate: Gate;
  changes: z.infer<typeof DecisionProposed.schema>['changes'];
  judgement: Judgement;
};

/** Arguments from outside with all that their card says: read here, never taken from who sent them. Refuses what is malformed. */
export async function wanted(sent: { kind: string; arguments: Arguments }, orgId: string): Promise<Wanted | Rejection> {
  const kind = decisionKind(sent.kind);
  if (!kind?.subject)
    return reject('unknown-kind', 'Decisions of this kind cannot be proposed from outside.', {
      field: 'kind',
      details: { kinds: submittable() },
    });
  const parsed = kind.command.input.safeParse(sent.arguments);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return reject('invalid-input', issue.message, { field: ['arguments', ...issue.path].join('.') });
  }
  const args = parsed.data as Arguments; // inputs of commands are JSON
  const subject = await kind.subject(args);
  if (!subject) return reject('unknown-subject', 'What this is about does not exist.', { field: 'arguments' });
  const [gate, changes, judgement] = await Promise.all([
    kind.gate(args, orgId),
    kind.changes(args),
    kind.card?.(args, orgId) ?? null,
  ]);
  return { kind, args, subject, gate, changes, judgement: judgement ?? { effect: null, evidence: [], options: [] } };
}

/** From what to what, where a single figure changes. */
function step(changes: readonly { before: string | null; after: string }[]): string {
  const [only, ...more] = changes;
  return only?.before && more.length === 0 ? `, from ${only.before} to ${only.after}` : '';
}

type Asked = { decisionId: string; rationale: string; confidence: number };

/** What is wanted as a proposal in its asker's name. */
export const asProposal = (
  { kind, args, subject, gate, changes, judgement }: Wanted,
  { decisionId, rationale, confidence }: Asked,
  actor: Actor,
  now: Date,
) =>
  DecisionProposed({
    ...{ decisionId, subject, gate, changes, rationale, confidence, arguments: args, ...judgement },
    ...{ agent: kind.agent, kind: kind.kind, command: kind.command.name, hash: hashOf(kind, args) },
    runId: `submitted-${decisionId}`,
    sentence: `${kind.title}: ${subject.label}${step(changes)}`,
    ...{ context: {}, ifIgnored: 'Nothing changes.' },
    proposer: {
      ...{ by: 'person', policyVersion: kind.policyVersion, model: null, promptVersion: null },
      ...{ inputTokens: null, outputTokens: null, costMicros: null, fallback: null },
    },
    askedBy: createdBy(actor),
    expiresAt: new Date(now.getTime() + DAYS_TO_DECIDE * 86_400_000).toISOString(),
  });
