import { projection } from '@/server/kernel/projection';
import { LimitsSet } from '../contract';

/** The owner's limits, one row for each agent and one for all together. */
type Row = { agent: string; monthMicros: number | null; dayMicros: number | null; setBy: string; setAt: string };

export const budgetLimits = projection<Row>({
  name: 'budgets.limit',
  table: 'budget_limit',
  key: ['agent'],
  mode: 'inline',
  on: (on) => [
    on(
      LimitsSet,
      ({ data: { agent } }) => ({ agent }),
      (_, { at, data: { agent, monthMicros, dayMicros, by } }) => ({
        agent,
        monthMicros,
        dayMicros,
        setBy: by,
        setAt: at,
      }),
    ),
  ],
});
