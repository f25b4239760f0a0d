import { z } from 'zod';
import { userById } from '@/server/identity';
import { type Allow, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
import {
  DecisionDelegated,
  DecisionEscalated,
  DecisionReminded,
  DecisionSnoozed,
  DelegateDecision,
  SnoozeDecision,
} from '../contract';
import { stillOpen } from '../refusals';
import { decision } from '../state';
import { deciders, personOf } from './approve-decision';

const agents: Allow = { who: 'any agent', test: (a) => a.kind === 'agent' };

/** Out of sight until then; the proposal's own deadline stays. */
export const snoozeDecision = command({
  name: 'decisions.snooze-decision',
  input: SnoozeDecision,
  allow: deciders,
  stream: decision,
  id: (i) => i.decisionId,
  decide: (state, { decisionId, until }, { actor, now }) => {
    const refused = stillOpen(state, now);
    if (refused) return refused;
    if (new Date(until) <= now) return reject('past', 'Choose a time in the future.', { field: 'until' });
    if (state.is === 'proposed' && until >= state.expiresAt)
      return reject('too-late', 'The proposal expires before then. Choose an earlier time.', { field: 'until' });
    return [DecisionSnoozed({ decisionId, by: personOf(actor), until })];
  },
});

/** Hands it to one colleague, who is written to. */
export const delegateDecision = command({
  name: 'decisions.delegate-decision',
  input: DelegateDecision,
  allow: deciders,
  stream: decision,
  id: (i) => i.decisionId,
  gather: async ({ to }) => {
    const user = await userById(to);
    return user && user.tier === 'staff' && !user.disabledAt
      ? { to }
      : reject('not-staff', 'Choose a colleague who can sign in to the back office.', { field: 'to' });
  },
  decide: (state, { decisionId, to, note }, { actor, now }) =>
    stillOpen(state, now) ?? [DecisionDelegated({ decisionId, by: personOf(actor), to, note })],
});

const OneDecision = z.object({ decisionId: Id });

/** Half of its time has gone by: said once. */
export const remindDecision = command({
  name: 'decisions.remind-decision',
  input: OneDecision,
  allow: [agents, system],
  stream: decision,
  id: (i) => i.decisionId,
  decide: (state, { decisionId }) =>
    state.is === 'proposed' && !state.reminded ? [DecisionReminded({ decisionId })] : [],
});

/** Most of its time has gone by: goes to the owners, once. */
export const escalateDecision = command({
  name: 'decisions.escalate-decision',
  input: OneDecision,
  allow: [agents, system],
  stream: decision,
  id: (i) => i.decisionId,
  decide: (state, { decisionId }) =>
    state.is === 'proposed' && !state.escalated ? [DecisionEscalated({ decisionId })] : [],
});
