import { api, createdBy, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { DecisionWithdrawn, WithdrawDecision } from '../contract';
import { decisionStory } from '../projections/decision.queries';
import { stillOpen } from '../refusals';
import { decision } from '../state';

/** Who asked for something takes it back while it waits. */
export const withdrawDecision = command({
  name: 'decisions.withdraw-decision',
  input: WithdrawDecision,
  allow: [staff('*'), api('decisions:write'), api('pricing:write')],
  stream: decision,
  id: (i) => i.decisionId,
  gather: async ({ decisionId }) => ({ proposal: (await decisionStory(decisionId))?.lastEventId }),
  answers: ({ proposal }) => proposal,
  decide: (state, { decisionId }, { actor, now }) => {
    if (state.is === 'withdrawn') return [];
    const refused = stillOpen(state, now);
    if (refused) return refused;
    if (state.is !== 'proposed' || state.askedBy !== createdBy(actor))
      return reject('not-yours', 'Only who proposed this can withdraw it.', { kind: 'forbidden' });
    return [DecisionWithdrawn({ decisionId, by: createdBy(actor) })];
  },
});
