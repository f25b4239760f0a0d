import { projection } from '@/server/kernel/projection';
import { BudgetAlerted, LoopReset, LoopTripped } from '../contract';

/** Limits that came near or were reached. */
type Alert = {
  id: string;
  agent: string;
  period: string;
  on: string;
  level: number;
  limitMicros: number;
  spentMicros: number;
  at: string;
};

export const budgetAlerts = projection<Alert>({
  name: 'budgets.alert',
  table: 'budget_alert',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      BudgetAlerted,
      ({ id }) => ({ id }),
      (_, { id, at, data: { month: __, ...alert } }) => ({ id, at, ...alert }),
    ),
  ],
});

/** Questions an agent may not ask any more until a person has looked. */
type Loop = {
  month: string;
  agent: string;
  subjectId: string;
  promptVersion: string;
  calls: number;
  minutes: number;
  trippedAt: string;
};
const question = ({
  data: { month, agent, subjectId, promptVersion },
}: {
  data: Omit<Loop, 'trippedAt' | 'calls' | 'minutes'>;
}) => ({
  month,
  agent,
  subjectId,
  promptVersion,
});

export const openLoops = projection<Loop>({
  name: 'budgets.loop',
  table: 'budget_loop',
  key: ['month', 'agent', 'subjectId', 'promptVersion'],
  mode: 'inline',
  on: (on) => [
    on(LoopTripped, question, (_, { at, data }) => ({ ...data, trippedAt: at })),
    on(LoopReset, question, () => undefined),
  ],
});
