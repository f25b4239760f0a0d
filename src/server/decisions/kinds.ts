import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { AnyCommand } from '@/server/kernel/command';
import type { Json, JsonObject } from '@/server/kernel/event';
import type { Change, Effect, Evidence, Option } from './contract';

export type Arguments = Record<string, Json>;

/** What the policy says of an action: `allow` needs no person, `ask` needs one, `deny` is not even proposed. */
export type Gate = { verdict: 'allow' | 'ask' | 'deny'; reasons: string[] };

/** One field of the form in which a person edits a proposal; `name` is a path, such as `lines.0.quantity`. Money is in the currency of the proposal's effect. */
export type EditField = { name: string; label: string; input: 'money' | 'text' | 'number' };

/** A kind of decision: the ordinary command it leads to and the policy that stands before it. */
export type DecisionKind = {
  /** `<agent>.<what>`, e.g. `pricing.change-price`. */
  kind: string;
  /** What it is called before people: `Change a price`. */
  title: string;
  agent: string;
  command: AnyCommand;
  policyVersion: string;
  /** Judges arguments on fresh facts: when proposed, when edited, and again when carried out. Reads run as the system. */
  gate: (args: Arguments, orgId: string) => Promise<Gate>;
  /** The exact change these arguments make, field by field, on fresh facts. */
  changes: (args: Arguments) => Promise<z.infer<typeof Change>[]>;
  /** What a person may edit. */
  fields: (args: Arguments) => EditField[];
  /** What arguments from outside are about, in our own words; without it only the agent itself proposes this kind. */
  subject?: (args: Arguments) => Promise<{ type: string; id: string; label: string } | null>;
  /** What a person needs to judge arguments from outside, as the agent's own card says it; on fresh facts. */
  card?: (args: Arguments, orgId: string) => Promise<Judgement | null>;
  /** How it is taken back: a command, its arguments taken from the facts before the deed; null when that cannot be undone. */
  undo?: { days: number; command: AnyCommand; prepare: (args: Arguments, orgId: string) => Promise<Arguments | null> };
  /** Looks, so many days after the deed, at what came of it. Reads run as the system. */
  outcome?: { afterDays: number; measure: (deed: Deed, orgId: string) => Promise<Outcome> };
  /** What happens when nobody decides in time. Nothing, unless the kind says otherwise. */
  whenUndecided?: 'nothing' | 'carry-out';
};

/** The part of a card that says what an action is worth and what it rests on. */
export type Judgement = {
  effect: z.infer<typeof Effect> | null;
  evidence: z.infer<typeof Evidence>[];
  options: z.infer<typeof Option>[];
};

/** A decision that was carried out, as far as judging its outcome needs it. Times are ISO instants. */
export type Deed = {
  decisionId: string;
  subjectId: string;
  arguments: Arguments;
  effectMinor: number | null;
  executedAt: string;
  context: JsonObject;
};

/** What came of it: `good` is null when it cannot be told; money in minor units, as the card's effect. */
export type Outcome = { good: boolean | null; actualMinor: number | null; summary: string };

/** An agent as people know it. */
export type KnownAgent = { name: string; title: string; about: string; schedule: string; kinds: string[] };

const agents = new Map<string, KnownAgent>();
/** Makes an agent known to pages and people, with the kinds of decisions it makes. */
export const registerAgent = (agent: KnownAgent) => agents.set(agent.name, agent);

/** Whether an agent of this name works here. */
export const isKnown = (agent: string) => agents.has(agent);

/** Every agent here, with its kinds of decisions and what they are called. */
export const knownAgents = () =>
  [...agents.values()].map(({ kinds: own, ...agent }) => ({
    ...agent,
    duties: own.map((kind) => ({ kind, title: kinds.get(kind)?.title ?? kind })),
  }));

const kinds = new Map<string, DecisionKind>();

/** Makes a kind of decision known. Agents do it when they are loaded. */
export const registerKind = (kind: DecisionKind) => kinds.set(kind.kind, kind);

/** The kinds that may be proposed from outside. */
export const submittable = () => [...kinds.values()].flatMap(({ kind, subject }) => (subject ? [kind] : []));

export const decisionKind = (kind: string): DecisionKind | undefined => kinds.get(kind);

/** Binds an approval to the very arguments and the policy's version: SHA-256 with the keys of every record in one order. */
export function hashOf(kind: DecisionKind, args: Arguments): string {
  return createHash('sha256')
    .update(JSON.stringify([kind.kind, kind.policyVersion, ordered(args)]))
    .digest('hex');
}

// A row gives back nested records with their keys in the database's order.
const ordered = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, ordered(inner)]));
};
