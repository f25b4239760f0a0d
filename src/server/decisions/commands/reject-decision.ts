import { command } from '@/server/kernel/command';
import { DecisionRejected, RejectDecision } from '../contract';
import { decisionStory } from '../projections/decision.queries';
import { stillOpen } from '../refusals';
import { decision } from '../state';
import { deciders, personOf } from './approve-decision';

/** A person says no, and why: the agent reads it before it proposes again. */
export const rejectDecision = command({
  name: 'decisions.reject-decision',
  input: RejectDecision,
  allow: deciders,
  stream: decision,
  id: (i) => i.decisionId,
  gather: async ({ decisionId }) => ({ proposal: (await decisionStory(decisionId))?.lastEventId }),
  answers: ({ proposal }) => proposal,
  decide: (state, { decisionId, code, reason }, { actor, now }) =>
    stillOpen(state, now) ?? [DecisionRejected({ decisionId, by: personOf(actor), code, reason })],
});
