import type { z } from 'zod';
import { hashOf } from '@/server/decisions';
import type { DecisionProposed } from '@/server/decisions/contract';
import type { JsonObject } from '@/server/kernel/event';
import { idFrom } from '@/server/kernel/id';
import type { Agent, Draft } from './agent';
import { type Answered, ask } from './model';

type Subject = { id: string; label: string; type: string };
export type Proposal = z.infer<typeof DecisionProposed.schema>;

type Thought = { draft: Draft | null; proposer: Proposal['proposer']; remark: string | null };

/**
 * One subject, from snapshot to a gated proposal, or null when there is nothing to propose. The deterministic twin always runs:
 * it is the fallback, the sanity bound and the reference. What the gate denies falls back to the twin, or to nothing.
 */
export async function consider<S extends Subject>(
  agent: Agent<S>,
  subject: S,
  run: { orgId: string; runId: string; now: Date },
): Promise<Proposal | null> {
  const twin = agent.policy(subject);
  const thought = await think(agent, subject, twin);
  const first = thought.draft && (await gated(agent, thought.draft, run.orgId));
  const refused = first?.gate.verdict === 'deny';
  const useTwin = refused && thought.proposer.by === 'model' && twin !== null;
  const chosen = useTwin ? await gated(agent, twin, run.orgId) : first;
  if (!chosen || chosen.gate.verdict === 'deny') return null;
  const proposer = useTwin ? byPolicy(agent, 'the policy denied what the model proposed') : thought.proposer;
  const { draft, gate } = chosen;
  const reasons = [...gate.reasons, ...(thought.remark && !useTwin ? [thought.remark] : [])];
  return {
    decisionId: idFrom('decision', run.runId, subject.id),
    agent: agent.name,
    kind: agent.kind.kind,
    runId: run.runId,
    command: agent.kind.command.name,
    arguments: draft.arguments,
    hash: hashOf(agent.kind, draft.arguments),
    subject: { type: subject.type, id: subject.id, label: subject.label },
    rationale: draft.rationale,
    confidence: draft.confidence,
    ...agent.card(subject, draft),
    gate: { verdict: gate.verdict, reasons },
    proposer,
    context: { subject: subject as unknown as JsonObject, twin: (twin as unknown as JsonObject) ?? null }, // snapshots are JSON by construction
    expiresAt: new Date(run.now.getTime() + agent.daysToDecide * 86_400_000).toISOString(),
  };
}

const gated = async <S extends Subject>(agent: Agent<S>, draft: Draft, orgId: string) => ({
  draft,
  gate: await agent.kind.gate(draft.arguments, orgId),
});

async function think<S extends Subject>(agent: Agent<S>, subject: S, twin: Draft | null): Promise<Thought> {
  const { mind } = agent;
  const answered: Answered<unknown> = await ask(
    mind.system,
    mind.data(subject, twin),
    mind.answer as z.ZodType<unknown>,
  );
  if (!answered.ok) return { draft: twin, proposer: byPolicy(agent, answered.fallback), remark: null };
  const draft = mind.draft(subject, answered.answer);
  const { model, inputTokens, outputTokens, costMicros } = answered;
  return {
    draft,
    proposer: {
      by: 'model',
      policyVersion: agent.policyVersion,
      model,
      promptVersion: mind.promptVersion,
      inputTokens,
      outputTokens,
      costMicros,
      fallback: null,
    },
    remark: draft && mind.farFrom(subject, draft, twin),
  };
}

const byPolicy = (agent: { policyVersion: string }, fallback: string): Proposal['proposer'] => ({
  by: 'policy',
  policyVersion: agent.policyVersion,
  model: null,
  promptVersion: null,
  inputTokens: null,
  outputTokens: null,
  costMicros: null,
  fallback,
});
