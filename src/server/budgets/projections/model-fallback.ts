import { DecisionProposed } from '@/server/decisions/contract';
import { projection } from '@/server/kernel/projection';

/** How many proposals of a day an agent's policy made although a model was wanted, and why. */
type Row = { day: string; agent: string; reason: string; proposals: number };

const key = (day: string, agent: string, reason: string) => ({
  day: day.slice(0, 10),
  agent,
  reason: reason.slice(0, 200),
});

export const modelFallbacks = projection<Row>({
  name: 'budgets.model-fallback',
  table: 'model_fallback',
  key: ['day', 'agent', 'reason'],
  mode: 'inline',
  on: (on) => [
    on(
      DecisionProposed,
      ({ at, data: { agent, proposer } }) => (proposer.fallback ? key(at, agent, proposer.fallback) : []),
      (row, { at, data: { agent, proposer } }) => ({
        ...key(at, agent, proposer.fallback!),
        proposals: (row?.proposals ?? 0) + 1,
      }),
    ),
  ],
});
