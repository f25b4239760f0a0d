import { z } from 'zod';
import { event, type Json } from '@/server/kernel/event';
import { Day, Id, line, text } from '@/server/kernel/values';
import { JsonRecord } from './run-words';

export * from './run-words';

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
/** An agent's name within a sentence: names are identifiers, pages write British. */
export const agentWords = (agent: string) => agent.replaceAll('-', ' ').replace('fulfillment', 'fulfilment');

/** An effect's period as it follows the amount: "a month", "once", "in two weeks". */
export const periodWords = (period: string) =>
  /^(day|week|month|year)\b/.test(period) ? `a ${period}` : period === 'once' ? period : `in ${period}`;
/** What each day without a decision costs. */
export const Waiting = z.object({ perDayMinor: z.int(), currency: z.string().length(3), summary: z.string() });
/** What the deterministic policy would have done about the same subject. */
export const Twin = z.object({ arguments: JsonRecord, effectMinor: z.int().nullable() });
/** The command that takes a deed back, bound when it was done, and until when that is offered. */
export const Undo = z.object({ command: z.string(), arguments: JsonRecord, until: z.iso.datetime() });
/** What changes exactly, field by field. */
export const Change = z.object({ field: z.string(), before: z.string(), after: z.string() });
/** Who thought of it: the agent's policy, a model, or a person who asked for this very change. */
export const Proposer = z.object({
  by: z.enum(['policy', 'model', 'person']),
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
    /** What each day of waiting costs. Absent in events of the first days, as the two below. */
    waiting: Waiting.nullish(),
    /** What the deterministic policy would have done about the same subject; null: nothing. */
    twin: Twin.nullish(),
    /** How a model's proposal is far from the policy's. Such a proposal always goes to a person. */
    far: z.string().nullish(),
    /** The person who asked for this very change. It always goes to a person, and says nothing of the agent's own judgement. */
    askedBy: z.string().nullish(),
  }),
);
/** What the agent would have proposed while it only observes. Nothing can follow from it. */
export const DecisionShadowed = event('decision.shadowed', DecisionProposed.schema);
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
/** Taken back by who asked for it, before anybody decided. */
export const DecisionWithdrawn = event('decision.withdrawn', z.object({ decisionId: Id, by: z.string() }));
export const DecisionExpired = event('decision.expired', z.object({ decisionId: Id }));
/** The facts had changed when it was to be carried out: nothing was done. */
export const DecisionStale = event('decision.stale', z.object({ decisionId: Id, reason: z.string() }));
export const DecisionExecuted = event(
  'decision.executed',
  z.object({
    decisionId: Id,
    stream: z.string(),
    undo: Undo.nullish(),
  }),
);
export const DecisionUndone = event(
  'decision.undone',
  z.object({ decisionId: Id, by: z.string(), reason: z.string() }),
);
/** The deferred check: what came of it against what was expected. `good` is null when it cannot be told. */
export const DecisionJudged = event(
  'decision.judged',
  z.object({
    decisionId: Id,
    good: z.boolean().nullable(),
    expectedMinor: z.int().nullable(),
    actualMinor: z.int().nullable(),
    summary: z.string(),
  }),
);
/** Inside what the owner lets the agent do by itself: no person was asked. */
export const DecisionAuthorised = event(
  'decision.authorised',
  z.object({ decisionId: Id, hash: z.string(), mode: z.string(), reasons: z.array(z.string()) }),
);
export const DecisionSnoozed = event(
  'decision.snoozed',
  z.object({ decisionId: Id, by: z.string(), until: z.iso.datetime() }),
);
/** Handed to one member of staff, by user id. */
export const DecisionDelegated = event(
  'decision.delegated',
  z.object({ decisionId: Id, by: z.string(), to: Id, note: z.string() }),
);
/** Half of its time has gone by. */
export const DecisionReminded = event('decision.reminded', z.object({ decisionId: Id }));
/** Most of its time has gone by: it goes to the owners. */
export const DecisionEscalated = event('decision.escalated', z.object({ decisionId: Id }));
export const DecisionFailed = event(
  'decision.failed',
  z.object({ decisionId: Id, code: z.string(), reason: z.string() }),
);

export const ApproveDecision = z.object({ decisionId: Id, hash: z.string(), note: z.string().max(2000).default('') });
export const EditDecision = z.object({ decisionId: Id, arguments: JsonRecord, note: z.string().max(2000).default('') });
export const RejectDecision = z.object({
  decisionId: Id,
  code: z.enum(reasonCodes),
  reason: line(2000).default(''),
});
export const WithdrawDecision = z.object({ decisionId: Id });
/** The policy's objections that somebody has read, and why it is done all the same. */
export const Anyway = z.object({
  objections: z.array(z.string().max(500)).min(1).max(20),
  reason: text(500, 'Say why it is right all the same'),
});
export const SnoozeDecision = z.object({ decisionId: Id, until: z.iso.datetime() });
export const DelegateDecision = z.object({ decisionId: Id, to: Id, note: line(2000).default('') });
export const UndoDecision = z.object({ decisionId: Id, reason: line(2000).default('') });

/**
 * The autonomy ladder of one type of decision. `off`: not looked at. `observe`: noted what it would do, unable to act. `propose`: a
 * person decides. `act-within-limits`: routine ones by itself, others by a person. `act`: all but what the policy denies.
 */
export const modes = ['off', 'observe', 'propose', 'act-within-limits', 'act'] as const;
export type Mode = (typeof modes)[number];
const Mode = z.enum(modes);
export const Kind = z.string().regex(/^[a-z-]+\.[a-z-]+$/);
/** An agent's name, or `all`. */
const AgentName = z.string().regex(/^[a-z-]{2,40}$/);

/** How people and outcomes have judged a type of decision: shares with the lower bound of Wilson's interval (95 %). */
export const Standing = z.object({
  decided: z.int(),
  agreed: z.int(),
  agreementLow: z.number(),
  judged: z.int(),
  good: z.int(),
  goodLow: z.number(),
  /** Upper bound of agreement over the newest decisions only: below the threshold it has drifted. */
  recentHigh: z.number(),
  /** Answers ever, not only the newest. Absent in events of the first days. */
  answered: z.int().optional(),
});

// Stream `autonomy`, id = kind.
export const AutonomyEnlisted = event('autonomy.enlisted', z.object({ kind: Kind, agent: AgentName }));
export const AutonomySet = event(
  'autonomy.set',
  z.object({ kind: Kind, from: Mode, to: Mode, by: z.string(), reason: z.string() }),
);
/** The owner's bounds: never above `ceiling`; promotion is offered from `least` decisions and lower bounds of `thresholdBp` on. */
export const AutonomyBounded = event(
  'autonomy.bounded',
  z.object({ kind: Kind, ceiling: Mode, thresholdBp: z.int(), least: z.int(), by: z.string() }),
);
export const PromotionOffered = event(
  'autonomy.promotion-offered',
  z.object({ kind: Kind, from: Mode, to: Mode, standing: Standing }),
);
export const PromotionDeclined = event('autonomy.promotion-declined', z.object({ kind: Kind, by: z.string() }));
/** The record no longer bears out what was offered. */
export const PromotionWithdrawn = event('autonomy.promotion-withdrawn', z.object({ kind: Kind, standing: Standing }));
export const demotions = ['bad-outcome', 'drift', 'budget'] as const;
export const AutonomyDemoted = event(
  'autonomy.demoted',
  z.object({ kind: Kind, from: Mode, to: Mode, because: z.enum(demotions), detail: z.string() }),
);
// Stream `agent-switch`, id = agent or `all`: the kill switch.
export const AgentStopped = event('agent.stopped', z.object({ agent: AgentName, by: z.string(), reason: z.string() }));
export const AgentResumed = event('agent.resumed', z.object({ agent: AgentName, by: z.string() }));

export const SetAutonomy = z.object({ kind: Kind, mode: Mode, reason: line(500).default('') });
export const BoundAutonomy = z.object({
  kind: Kind,
  ceiling: Mode,
  thresholdBp: z.int().min(5000).max(9900),
  least: z.int().min(5).max(1000),
});
export const DeclinePromotion = z.object({ kind: Kind });
export const StopAgent = z.object({ agent: AgentName, reason: z.string().trim().min(1).max(500) });
export const ResumeAgent = z.object({ agent: AgentName });

/** A value inside a decision's arguments by its path, as edit fields name it: `lines.0.quantity`. */
export const valueAt = (args: Json, path: string): Json | undefined =>
  path
    .split('.')
    .reduce<Json | undefined>(
      (at, key) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, Json>)[key] : undefined,
      args,
    ); // own keys of objects and of lists alike

// Stream `agent-replay`, id = replayId: the present policy (or model) over what was seen before. Nothing follows from it.
export const RequestReplay = z.object({ replayId: Id, agent: AgentName, since: Day });
export const ReplayRequested = event('agent-replay.requested', RequestReplay);
export const ReplayFinished = event(
  'agent-replay.finished',
  z.object({
    ...{ replayId: Id, agent: AgentName, kind: Kind, since: z.iso.date(), by: z.enum(['policy', 'model']) },
    ...{ policyVersion: z.string(), model: z.string().nullable(), promptVersion: z.string().nullable() },
    /** Snapshots replayed; drafted alike then and now; drafted differently; only then; only now. */
    ...{ considered: z.int(), same: z.int(), different: z.int(), onlyThen: z.int(), onlyNow: z.int() },
    /** How often the policy spoke because the model did not answer. Absent in events of the first days. */
    fallbacks: z.int().optional(),
    /** Of those people decided, how many it would have put as people wanted it, and how many was so then. */
    ...{ decided: z.int(), agreesNow: z.int(), agreedThen: z.int() },
    ...{ effectThenMinor: z.int(), effectNowMinor: z.int(), costMicros: z.int() },
    differences: z.array(
      z.object({
        subjectId: z.string(),
        label: z.string(),
        earlier: JsonRecord.nullable(),
        now: JsonRecord.nullable(),
        people: z.string(),
      }),
    ),
  }),
);
