import { z } from 'zod';
import { type Allow, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
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
  gather: async ({ decisionId }) => ({ far: Boolean((await decisionById(decisionId))?.details.far) }),
  decide: (state, { decisionId }, { now, facts }) => {
    if (state.is !== 'proposed') return [];
    if (now < new Date(state.expiresAt))
      return reject('too-early', 'There is still time to decide.', { kind: 'conflict' });
    // Far from the policy, or stopped: never by default.
    if (decisionKind(state.kind)?.whenUndecided === 'carry-out' && !facts.far)
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
