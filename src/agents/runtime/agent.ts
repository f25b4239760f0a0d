import type { z } from 'zod';
import type { Arguments, DecisionKind } from '@/server/decisions';
import type { Change, Effect, Evidence, Option } from '@/server/decisions/contract';
import type { JsonObject } from '@/server/kernel/event';

/** What an agent would do about one subject, and how sure it is (0–1). `null` from a proposer means: leave it. */
export type Draft = { arguments: Arguments; rationale: string; confidence: number };

/** Everything a person needs to judge a draft in ten seconds; made by the same code whoever drafted it. */
export type Card = {
  sentence: string;
  effect: z.infer<typeof Effect> | null;
  changes: z.infer<typeof Change>[];
  evidence: z.infer<typeof Evidence>[];
  options: z.infer<typeof Option>[];
  ifIgnored: string;
};

/** How a model is asked about a subject. It sees data only, has no tools, and its answer is parsed and gated like any other. */
export type Mind<S> = {
  promptVersion: string;
  /** Instructions: ours, versioned, never mixed with data. */
  system: string;
  /** What it is shown of the subject. */
  data: (subject: S, twin: Draft | null) => JsonObject;
  answer: z.ZodType<{ act: boolean; rationale: string; confidence: number }>;
  /** The answer as a draft; null when it advises to leave things. */
  draft: (subject: S, answer: unknown) => Draft | null;
  /** How far (share of the value) a model may be from the policy before the card says so. */
  farFrom: (subject: S, draft: Draft, twin: Draft | null) => string | null;
};

/** An agent is data: what it looks at, what its policy says, how a model is asked, how long a person has. */
export type Agent<S extends { id: string; label: string; type: string } = { id: string; label: string; type: string }> =
  {
    name: string;
    title: string;
    kind: DecisionKind;
    /** Cron, in the organisation's UTC day. */
    schedule: string;
    policyVersion: string;
    /** At most so many proposals wait from one run. */
    mostProposals: number;
    daysToDecide: number;
    /** Reads what the function knows, as the organisation's system. */
    observe: (orgId: string) => Promise<{ subjects: S[]; summary: string }>;
    /** The deterministic twin: pure. */
    policy: (subject: S) => Draft | null;
    mind: Mind<S>;
    card: (subject: S, draft: Draft) => Card;
    /** Whether what was decided is now the case. */
    verify: (args: Arguments) => Promise<boolean>;
  };
