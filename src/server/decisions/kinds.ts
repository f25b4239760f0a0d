import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { AnyCommand } from '@/server/kernel/command';
import type { Json } from '@/server/kernel/event';
import type { Change } from './contract';

export type Arguments = Record<string, Json>;

/** What the policy says of an action: `allow` needs no person, `ask` needs one, `deny` is not even proposed. */
export type Gate = { verdict: 'allow' | 'ask' | 'deny'; reasons: string[] };

/** One field of the form in which a person edits a proposal. Money is in the currency of the proposal's effect. */
export type EditField = { name: string; label: string; input: 'money' | 'text' | 'number' };

/** A kind of decision: the ordinary command it leads to and the policy that stands before it. */
export type DecisionKind = {
  /** `<agent>.<what>`, e.g. `pricing.change-price`. */
  kind: string;
  agent: string;
  command: AnyCommand;
  policyVersion: string;
  /** Judges arguments on fresh facts: when proposed, when edited, and again when carried out. Reads run as the system. */
  gate: (args: Arguments, orgId: string) => Promise<Gate>;
  /** The exact change these arguments make, field by field, on fresh facts. */
  changes: (args: Arguments) => Promise<z.infer<typeof Change>[]>;
  /** What a person may edit. */
  fields: (args: Arguments) => EditField[];
};

const kinds = new Map<string, DecisionKind>();

/** Makes a kind of decision known. Agents do it when they are loaded. */
export const registerKind = (kind: DecisionKind) => kinds.set(kind.kind, kind);

export const decisionKind = (kind: string): DecisionKind | undefined => kinds.get(kind);

/** Binds an approval to the very arguments and the policy's version: SHA-256 over sorted keys. */
export function hashOf(kind: DecisionKind, args: Arguments): string {
  const sorted = Object.fromEntries(Object.entries(args).sort(([a], [b]) => a.localeCompare(b)));
  return createHash('sha256')
    .update(JSON.stringify([kind.kind, kind.policyVersion, sorted]))
    .digest('hex');
}
