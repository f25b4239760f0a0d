import type { z } from 'zod';
import { type Allow, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { actsAlone, isStopped, leashOf, mayAct } from '../autonomy';
import { DecisionAuthorised, DecisionProposed, DecisionShadowed } from '../contract';
import { decisionKind, hashOf } from '../kinds';
import { decision } from '../state';

/** Any agent may propose, under its own name only. */
const anyAgent: Allow = { who: 'any agent', test: (a) => a.kind === 'agent' };

export const ProposeDecision = DecisionProposed.schema as z.ZodType<z.infer<typeof DecisionProposed.schema>>;

/**
 * What becomes of a proposal depends on the ladder at this very moment: noted only, put before a person, or authorised when it is
 * inside what the owner lets the agent do by itself. What the policy denies is not even proposed.
 */
export const proposeDecision = command({
  name: 'decisions.propose-decision',
  input: ProposeDecision,
  allow: [anyAgent, system],
  stream: decision,
  id: (i) => i.decisionId,
  reads: (i) => leashOf(i.kind, i.agent),
  decide: (state, proposal, { actor, now, reads }) => {
    if (state.is !== 'unknown') return [];
    const kind = decisionKind(proposal.kind);
    if (!kind || kind.command.name !== proposal.command)
      return reject('unknown-kind', 'No agent here makes decisions of this kind.');
    if (actor.kind === 'agent' && actor.agent !== proposal.agent)
      return reject('not-yours', 'An agent proposes under its own name only.', { kind: 'forbidden' });
    if (hashOf(kind, proposal.arguments) !== proposal.hash)
      return reject('wrong-hash', 'The proposal is not bound to its arguments.');
    if (proposal.gate.verdict === 'deny') return reject('denied', proposal.gate.reasons.join(' '));
    if (!kind.command.input.safeParse(proposal.arguments).success)
      return reject('malformed', 'The proposed action is malformed.');
    if (new Date(proposal.expiresAt) <= now) return reject('expired', 'The proposal expires before it can be read.');
    const { mode } = reads.ladder;
    if (isStopped(reads) || mode === 'off')
      return reject('switched-off', 'This agent may not propose now.', { kind: 'conflict' });
    if (mode === 'observe') return [DecisionShadowed(proposal)];
    const proposed = DecisionProposed(proposal);
    const { decisionId, hash, gate, far } = proposal;
    if (!actsAlone(mode) || !mayAct(mode, gate.verdict, Boolean(far || proposal.askedBy))) return [proposed];
    return [proposed, DecisionAuthorised({ decisionId, hash, mode, reasons: gate.reasons })];
  },
});
