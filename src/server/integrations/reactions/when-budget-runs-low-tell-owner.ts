import { BudgetAlerted } from '@/server/budgets/contract';
import { owners } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import { reaction } from '@/server/kernel/reaction';
import { post } from '../mail/outbox';
import { budgetAlert } from '../mail/templates/budget-alert';

/** The owners hear that a budget for models is nearly or wholly spent: once for each limit and period. */
export const whenBudgetRunsLowTellOwner = reaction({
  name: 'integrations.when-budget-runs-low-tell-owner',
  from: 'new',
  when: (when) => [
    when(BudgetAlerted, async (e, context) => {
      const { agent, period, on, level, limitMicros, spentMicros } = e.data;
      const variables = budgetAlert.of({ agent, period, on, level, limitMicros, spentMicros });
      for (const { id, email, name } of await asSystem(context.orgId, owners))
        await post(e, context, {
          template: 'budget-alert',
          recipientId: id,
          to: email,
          name,
          variables,
          regarding: { kind: 'user', id },
          oneOf: id,
        });
    }),
  ],
});
