import type { z } from 'zod';
import type { Arguments, DecisionKind } from '@/server/decisions';
import type { Change, Effect, Evidence, Option, Waiting } from '@/server/decisions/contract';
import type { JsonObject } from '@/server/kernel/event';
import type { Outgoing, Receiver } from './messages';

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
  /** What each day of waiting costs, in minor units of the effect's currency; null when waiting is free. */
  waiting: z.infer<typeof Waiting> | null;
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

/** What an agent looks at, one at a time. */
export type Subject = { id: string; label: string; type: string };

/** One type of decision of an agent: what it looks at, what its policy says, how a model is asked, how long a person has. */
export type Duty<S extends Subject = Subject> = {
  kind: DecisionKind;
  policyVersion: string;
  /** At most so many proposals wait from one run. */
  mostProposals: number;
  daysToDecide: number;
  /** How long a subject is left alone after a decision about it. */
  restDays: number;
  /** Reads what the function knows, as the organisation's system. */
  observe: (orgId: string) => Promise<{ subjects: S[]; summary: string }>;
  /** The deterministic twin: pure. */
  policy: (subject: S) => Draft | null;
  /** What it has to say to other agents about what it saw: pure. `today` is a day, YYYY-MM-DD. */
  tells?: (subjects: readonly S[], today: string) => Outgoing[];
  /** How what a person wants done with a subject is put as a draft; null when it is so already. */
  wished?: (subject: S, wanted: Arguments) => Draft | null;
  mind: Mind<S>;
  card: (subject: S, draft: Draft) => Card;
  /** Whether what was decided is now the case. */
  verify: (args: Arguments, orgId: string) => Promise<boolean>;
};

/** An agent is data: a name, an hour and its duties. */
export type Agent = {
  name: string;
  title: string;
  /** One sentence for people: what it looks after. */
  about: string;
  /** Cron, in the organisation's UTC day. */
  schedule: string;
  duties: readonly Duty[];
  /** What other agents may tell or ask it. */
  receives?: readonly Receiver[];
};

/** A duty as the runtime holds it: its subjects are its own, the runtime only hands them back to it. */
export const duty = <S extends Subject>(own: Duty<S>): Duty => own as unknown as Duty;

/** The duty a decision belongs to. */
export const dutyOf = (agents: readonly Agent[], kind: string): Duty | undefined =>
  agents.flatMap((a) => a.duties).find((d) => d.kind.kind === kind);
