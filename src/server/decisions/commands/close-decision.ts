import { z } from 'zod';
import { type Allow, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
import { DecisionExpired, DecisionFailed, DecisionStale } from '../contract';
import { decision } from '../state';

const agents: Allow = { who: 'any agent', test: (a) => a.kind === 'agent' };

/** Nobody decided in time: the default is to do nothing. */
export const expireDecision = command({
  name: 'decisions.expire-decision',
  input: z.object({ decisionId: Id }),
  allow: [agents, system],
  stream: decision,
  id: (i) => i.decisionId,
  decide: (state, { decisionId }, { now }) => {
    if (state.is !== 'proposed') return [];
    if (now < new Date(state.expiresAt))
      return reject('too-early', 'There is still time to decide.', { kind: 'conflict' });
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
