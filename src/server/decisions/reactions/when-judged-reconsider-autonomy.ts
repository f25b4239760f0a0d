import { asSystem } from '@/server/kernel/database/scope';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { reconsiderAutonomy } from '../commands/reconsider-autonomy';
import { DecisionApproved, DecisionEdited, DecisionJudged, DecisionRejected, DecisionUndone } from '../contract';
import { decisionStory } from '../projections/decision.queries';

async function reconsider(decisionId: string, badOutcome: string | null, { run, orgId }: Reacting) {
  const story = await asSystem(orgId, () => decisionStory(decisionId));
  if (!story || story.askedBy) return;
  const outcome = await run(reconsiderAutonomy, { kind: story.kind, badOutcome });
  if (isRejection(outcome)) throw new Rejected(outcome);
}

/** Each answer of a person and each outcome is weighed: autonomy is offered slowly and taken back at once. */
export const whenJudgedReconsiderAutonomy = reaction({
  name: 'decisions.when-judged-reconsider-autonomy',
  when: (when) => [
    when(DecisionApproved, ({ data }, context) => reconsider(data.decisionId, null, context)),
    when(DecisionEdited, ({ data }, context) => reconsider(data.decisionId, null, context)),
    when(DecisionRejected, ({ data }, context) => reconsider(data.decisionId, null, context)),
    when(DecisionJudged, ({ data }, context) =>
      reconsider(data.decisionId, data.good === false ? data.summary : null, context),
    ),
    when(DecisionUndone, ({ data }, context) =>
      reconsider(data.decisionId, `A person undid it. ${data.reason}`.trim(), context),
    ),
  ],
});
