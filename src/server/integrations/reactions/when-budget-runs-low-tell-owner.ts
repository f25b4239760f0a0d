import { BudgetAlerted } from '@/server/budgets/contract';
import { reaction } from '@/server/kernel/reaction';
import { budgetAlert } from '../mail/templates/budget-alert';
import { postToOwners } from '../mail/to-owners';

/** The owners hear that a budget for models is nearly or wholly spent: once for each limit and period. */
export const whenBudgetRunsLowTellOwner = reaction({
  name: 'integrations.when-budget-runs-low-tell-owner',
  from: 'new',
  when: (when) => [
    when(BudgetAlerted, async (e, context) => {
      const { agent, period, on, level, limitMicros, spentMicros } = e.data;
      const variables = budgetAlert.of({ agent, period, on, level, limitMicros, spentMicros });
      await postToOwners(e, context, { template: 'budget-alert', variables });
    }),
  ],
});
