import { demote, ladder } from '@/server/decisions';
import { asSystem } from '@/server/kernel/database/scope';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { BudgetAlerted, LoopTripped } from '../contract';

/** Takes autonomy back from one agent's types of decision, or from everyone's. */
async function takeBack(agent: string, detail: string, { orgId, run }: Reacting) {
  const { rungs } = await asSystem(orgId, ladder);
  for (const { kind } of rungs.filter((r) => agent === 'all' || r.agent === agent))
    await run(demote, { kind, because: 'budget', detail }, kind);
}

/** An agent whose budget is spent, or that asked in circles, acts by itself no more until the owner lets it again. */
export const whenBudgetSpentDemoteAgents = reaction({
  name: 'budgets.when-budget-spent-demote-agents',
  from: 'new',
  when: (when) => [
    when(BudgetAlerted, async ({ data: { level, agent, period, on } }, context) => {
      if (level === 100) await takeBack(agent, `Nothing is left for this ${period} (${on}).`, context);
    }),
    when(LoopTripped, async ({ data: { agent, calls, minutes } }, context) => {
      await takeBack(agent, `It asked the same thing ${calls} times in ${minutes} minutes.`, context);
    }),
  ],
});
