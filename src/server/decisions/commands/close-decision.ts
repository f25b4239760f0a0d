import { z } from 'zod';
import { type Allow, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
import { isStopped, leashOf, rung } from '../autonomy';
import { DecisionAuthorised, DecisionExpired, DecisionFailed, DecisionStale } from '../contract';
import { decisionKind } from '../kinds';
import { decisionById } from '../projections/decision.queries';
import { decision } from '../state';

const agents: Allow = { who: 'any agent', test: (a) => a.kind === 'agent' };

/** Nobody decided in time: what the kind says happens then. Usually nothing. */
export const expireDecision = command({
  name: 'decisions.expire-decision',
  input: z.object({ decisionId: Id }),
  allow: [agents, system],
  stream: decision,
  id: (i) => i.decisionId,
  gather: async ({ decisionId }) => {
    const row = await decisionById(decisionId);
    return { far: Boolean(row?.details.far || row?.askedBy), kind: row?.kind ?? '', agent: row?.agent ?? '' };
  },
  reads: (_, { kind, agent }) => leashOf(kind, agent),
  decide: (state, { decisionId }, { now, facts, reads }) => {
    if (state.is !== 'proposed') return [];
    if (now < new Date(state.expiresAt))
      return reject('too-early', 'There is still time to decide.', { kind: 'conflict' });
    // Far from the policy, asked for by a person, stopped, or meant to observe at most by now: never by default.
    const may = !facts.far && !isStopped(reads) && rung(reads.ladder.mode) >= rung('propose');
    if (may && decisionKind(state.kind)?.whenUndecided === 'carry-out')
      return [
        DecisionAuthorised({ decisionId, hash: state.hash, mode: 'undecided', reasons: ['Nobody objected in time.'] }),
      ];
    return [DecisionExpired({ decisionId })];
  },
});

/** It was approved, but could not be carried out: the facts had changed (`stale`) or the command refused (`failed`). */
export const giveUpDecision = command({
  name: 'decisions.give-up-decision',
  input: z.object({ decisionId: Id, because: z.enum(['stale', 'failed']), code: z.string(), reason: z.string() }),
  allow: [agents, system],
  stream: decision,
  id: (i) => i.decisionId,
  decide: (state, { decisionId, because, code, reason }) => {
    if (state.is !== 'approved') return [];
    return because === 'stale'
      ? [DecisionStale({ decisionId, reason })]
      : [DecisionFailed({ decisionId, code, reason })];
  },
});
