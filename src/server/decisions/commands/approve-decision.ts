import { type Actor, api, createdBy, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { leashOf } from '../autonomy';
import { ApproveDecision, DecisionApproved } from '../contract';
import { decisionStory } from '../projections/decision.queries';
import { noDecision, notOwn, notStopped, stillOpen } from '../refusals';
import { decision } from '../state';

export const deciders = [staff('decisions', 'manager'), api('decisions:write')];
export const personOf = (actor: Actor) => createdBy(actor);

/** A person says yes to exactly what they saw: the hash names the arguments and the policy's version. */
export const approveDecision = command({
  name: 'decisions.approve-decision',
  input: ApproveDecision,
  allow: deciders,
  stream: decision,
  id: (i) => i.decisionId,
  gather: async ({ decisionId }) => (await decisionStory(decisionId)) ?? noDecision(),
  reads: (_, { agent, kind }) => leashOf(kind, agent),
  answers: ({ lastEventId }) => lastEventId,
  decide: (state, { decisionId, hash, note }, { actor, now, reads }) => {
    const refused = stillOpen(state, now) ?? notOwn(state, actor) ?? notStopped(reads);
    if (refused) return refused;
    if (state.is === 'proposed' && state.hash !== hash)
      return reject('other-proposal', 'This is not the proposal you looked at. Please look again.', {
        kind: 'conflict',
      });
    return [DecisionApproved({ decisionId, by: personOf(actor), hash, note })];
  },
});
