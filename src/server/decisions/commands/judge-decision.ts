import { type Allow, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { DecisionJudged } from '../contract';
import { decision } from '../state';

const agents: Allow = { who: 'any agent', test: (a) => a.kind === 'agent' };

/** Attaches what came of it, once: of a deed its effect, of a shadow whether people did the same by themselves. */
export const judgeDecision = command({
  name: 'decisions.judge-decision',
  input: DecisionJudged.schema,
  allow: [agents, system],
  stream: decision,
  id: (i) => i.decisionId,
  decide: (state, judged) =>
    (state.is === 'executed' || state.is === 'shadow') && !state.judged ? [DecisionJudged(judged)] : [],
});
