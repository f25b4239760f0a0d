import type { z } from 'zod';
import { hashOf } from '@/server/decisions';
import type { Considered, DecisionProposed } from '@/server/decisions/contract';
import type { JsonObject } from '@/server/kernel/event';
import { idFrom } from '@/server/kernel/id';
import type { Card, Draft, Duty, Subject } from './agent';
import { type Answered, ask } from './model';
import { purseFor } from './model/purse';

export type Proposal = z.infer<typeof DecisionProposed.schema>;
export type Consideration = z.infer<typeof Considered>;

/** In an agent's own run no person thinks of anything. */
type Maker = Proposal['proposer'] & { by: 'policy' | 'model' };
type Thought = { draft: Draft | null; proposer: Maker; far: string | null };
type Run = { orgId: string; runId: string; agent: string; now: Date };
/** `question` tells one question about a subject from another, where a run asks about the same one again. */
type Asking = Omit<Run, 'now'> & { question?: string };

/**
 * One subject, from snapshot to a gated proposal, or none when there is nothing to propose; and what to remember of it for a replay.
 * The deterministic twin always runs: it is the fallback, the sanity bound and the reference. What the gate denies falls back to
 * the twin, or to nothing.
 */
export async function consider<S extends Subject>(
  duty: Duty<S>,
  subject: S,
  run: Run,
): Promise<{ proposal: Proposal | null; considered: Consideration }> {
  const twin = duty.policy(subject);
  const thought = await think(duty, subject, twin, run);
  const first = thought.draft && (await gated(duty, thought.draft, run.orgId));
  const refused = first?.gate.verdict === 'deny';
  const useTwin = refused && thought.proposer.by === 'model' && twin !== null;
  const chosen = useTwin ? await gated(duty, twin, run.orgId) : first;
  const proposer = useTwin ? byPolicy(duty, 'the policy denied what the model proposed') : thought.proposer;
  const snapshot = json(subject);
  const outcome = !chosen ? 'left' : chosen.gate.verdict === 'deny' ? 'denied' : 'drafted';
  const considered: Consideration = {
    subjectId: subject.id,
    label: subject.label,
    snapshot,
    twin: twin?.arguments ?? null,
    draft: chosen?.draft.arguments ?? null,
    by: proposer.by,
    outcome,
    reasons: chosen?.gate.reasons ?? [],
  };
  if (!chosen || outcome === 'denied') return { proposal: null, considered };
  const far = useTwin ? null : thought.far;
  return { proposal: put(duty, subject, { twin, proposer, far, ...chosen }, run), considered };
}

export type Chosen = {
  draft: Draft;
  gate: Proposal['gate'];
  twin: Draft | null;
  proposer: Proposal['proposer'];
  far: string | null;
};

/** The draft as it is put before a person, bound to its exact arguments. */
export function put<S extends Subject>(duty: Duty<S>, subject: S, chosen: Chosen, run: Run): Proposal {
  const { draft, gate, twin, proposer, far } = chosen;
  const card: Card = duty.card(subject, draft);
  const twinEffect = twin && (far || proposer.by === 'model') ? duty.card(subject, twin).effect : card.effect;
  return {
    decisionId: idFrom('decision', run.runId, duty.kind.kind, subject.id),
    agent: run.agent,
    kind: duty.kind.kind,
    runId: run.runId,
    command: duty.kind.command.name,
    arguments: draft.arguments,
    hash: hashOf(duty.kind, draft.arguments),
    subject: { type: subject.type, id: subject.id, label: subject.label },
    rationale: draft.rationale,
    confidence: draft.confidence,
    ...card,
    // A model far from the policy is never routine: a person looks at the difference.
    gate: { verdict: far ? 'ask' : gate.verdict, reasons: [...gate.reasons, ...(far ? [far] : [])] },
    far,
    twin: twin && { arguments: twin.arguments, effectMinor: twinEffect?.minor ?? null },
    proposer,
    context: { subject: json(subject), twin: twin && json(twin) },
    expiresAt: new Date(run.now.getTime() + duty.daysToDecide * 86_400_000).toISOString(),
  };
}

const json = (value: object) => value as unknown as JsonObject; // snapshots and drafts are JSON by construction

const gated = async <S extends Subject>(duty: Duty<S>, draft: Draft, orgId: string) => ({
  draft,
  gate: await duty.kind.gate(draft.arguments, orgId),
});

/** A draft of the present mind, or of the policy when there is none to ask; not gated. */
export async function think<S extends Subject>(
  duty: Duty<S>,
  subject: S,
  twin: Draft | null,
  { orgId, runId, agent, question = subject.id }: Asking,
): Promise<Thought> {
  const { mind } = duty;
  const answered: Answered<unknown> = await ask({
    agent,
    runId,
    subjectId: question,
    promptVersion: mind.promptVersion,
    system: mind.system,
    data: mind.data(subject, twin),
    schema: mind.answer as z.ZodType<unknown>,
    key: idFrom('model call', runId, duty.kind.kind, question),
    purse: purseFor({ orgId, agent, runId }),
  });
  if (!answered.ok) return { draft: twin, proposer: byPolicy(duty, answered.fallback), far: null };
  const draft = mind.draft(subject, answered.answer);
  const { model, inputTokens, outputTokens, costMicros } = answered;
  return {
    draft,
    proposer: {
      by: 'model',
      policyVersion: duty.policyVersion,
      model,
      promptVersion: mind.promptVersion,
      inputTokens,
      outputTokens,
      costMicros,
      fallback: null,
    },
    far: draft && mind.farFrom(subject, draft, twin),
  };
}

const byPolicy = (duty: { policyVersion: string }, fallback: string): Maker => ({
  by: 'policy',
  policyVersion: duty.policyVersion,
  model: null,
  promptVersion: null,
  inputTokens: null,
  outputTokens: null,
  costMicros: null,
  fallback,
});
