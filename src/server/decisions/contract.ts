import { z } from 'zod';
import { event, type Json } from '@/server/kernel/event';
import { Id } from '@/server/kernel/values';

const JsonValue: z.ZodType<Json> = z.json() as z.ZodType<Json>; // zod's json() is our Json
const JsonRecord = z.record(z.string(), JsonValue);

/** A fact a proposal rests on, with the page that shows it. */
export const Evidence = z.object({ label: z.string(), value: z.string(), href: z.string().nullable() });
/** Another action that was considered. */
export const Option = z.object({ label: z.string(), effectMinor: z.int().nullable(), chosen: z.boolean() });
/** What is expected of the action, in money, with the range it will probably lie in. */
export const Effect = z.object({
  minor: z.int(),
  lowMinor: z.int(),
  highMinor: z.int(),
  currency: z.string().length(3),
  period: z.string(),
  summary: z.string(),
});
/** What changes exactly, field by field. */
export const Change = z.object({ field: z.string(), before: z.string(), after: z.string() });
/** Who thought of it. */
export const Proposer = z.object({
  by: z.enum(['policy', 'model']),
  policyVersion: z.string(),
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  inputTokens: z.int().nullable(),
  outputTokens: z.int().nullable(),
  costMicros: z.int().nullable(),
  /** Why the policy spoke although a model was wanted. */
  fallback: z.string().nullable(),
});

/** What the policy said when it was proposed. */
export const Verdict = z.object({ verdict: z.enum(['allow', 'ask', 'deny']), reasons: z.array(z.string()) });

// Stream `decision`, id = decisionId. `arguments` are the command's input; `hash` binds an approval to them and the policy's version.
export const DecisionProposed = event(
  'decision.proposed',
  z.object({
    decisionId: Id,
    agent: z.string(),
    kind: z.string(),
    runId: z.string(),
    command: z.string(),
    arguments: JsonRecord,
    hash: z.string(),
    subject: z.object({ type: z.string(), id: z.string(), label: z.string() }),
    sentence: z.string(),
    rationale: z.string(),
    confidence: z.number().min(0).max(1),
    effect: Effect.nullable(),
    changes: z.array(Change),
    evidence: z.array(Evidence),
    options: z.array(Option),
    ifIgnored: z.string(),
    gate: Verdict,
    proposer: Proposer,
    context: JsonRecord,
    expiresAt: z.iso.datetime(),
  }),
);
export const DecisionApproved = event(
  'decision.approved',
  z.object({ decisionId: Id, by: z.string(), hash: z.string(), note: z.string() }),
);
/** Approved with other arguments; they passed the gate again and are the only ones that count. */
export const DecisionEdited = event(
  'decision.edited',
  z.object({
    decisionId: Id,
    by: z.string(),
    arguments: JsonRecord,
    hash: z.string(),
    changes: z.array(Change),
    note: z.string(),
  }),
);
export const reasonCodes = ['wrong-facts', 'bad-timing', 'too-risky', 'not-our-policy', 'other'] as const;
export const DecisionRejected = event(
  'decision.rejected',
  z.object({ decisionId: Id, by: z.string(), code: z.enum(reasonCodes), reason: z.string() }),
);
export const DecisionExpired = event('decision.expired', z.object({ decisionId: Id }));
/** The facts had changed when it was to be carried out: nothing was done. */
export const DecisionStale = event('decision.stale', z.object({ decisionId: Id, reason: z.string() }));
export const DecisionExecuted = event('decision.executed', z.object({ decisionId: Id, stream: z.string() }));
export const DecisionFailed = event(
  'decision.failed',
  z.object({ decisionId: Id, code: z.string(), reason: z.string() }),
);

// Stream `agent-wish`, id = requestId: a person asks an agent to look now.
export const RunRequested = event('agent-run.requested', z.object({ requestId: Id, agent: z.string() }));
export const RequestRun = z.object({ requestId: Id, agent: z.string().regex(/^[a-z-]{2,40}$/) });

// Stream `agent-run`, id = runId.
export const RunStarted = event(
  'agent-run.started',
  z.object({ runId: z.string(), agent: z.string(), trigger: z.string() }),
);
export const RunObserved = event(
  'agent-run.observed',
  z.object({ runId: z.string(), summary: z.string(), seen: z.int() }),
);
export const RunFinished = event(
  'agent-run.finished',
  z.object({ runId: z.string(), outcome: z.string(), decisions: z.array(Id) }),
);

export const ApproveDecision = z.object({ decisionId: Id, hash: z.string(), note: z.string().max(2000).default('') });
export const EditDecision = z.object({ decisionId: Id, arguments: JsonRecord, note: z.string().max(2000).default('') });
export const RejectDecision = z.object({
  decisionId: Id,
  code: z.enum(reasonCodes),
  reason: z.string().trim().max(2000).default(''),
});
