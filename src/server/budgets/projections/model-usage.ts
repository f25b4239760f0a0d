import { DecisionProposed } from '@/server/decisions/contract';
import { projection } from '@/server/kernel/projection';
import { ModelCalled, type TokensByTier } from '../contract';

/** A day of one agent with one model: calls, tokens by tier, cost, and the proposals that came of it. */
type Row = TokensByTier & {
  day: string;
  agent: string;
  model: string;
  calls: number;
  answered: number;
  costMicros: number;
  ms: number;
  proposals: number;
};

const blank = (day: string, agent: string, model: string): Row => ({
  day,
  agent,
  model,
  calls: 0,
  answered: 0,
  costMicros: 0,
  input: 0,
  output: 0,
  cacheRead: 0,
  cacheWrite5m: 0,
  cacheWrite1h: 0,
  ms: 0,
  proposals: 0,
});

export const modelUsage = projection<Row>({
  name: 'budgets.model-usage',
  table: 'model_usage',
  key: ['day', 'agent', 'model'],
  mode: 'inline',
  on: (on) => [
    on(
      ModelCalled,
      ({ data: { day, agent, model } }) => ({ day, agent, model }),
      (row, { data: { day, agent, model, outcome, tokens, costMicros, ms } }) => {
        const was = row ?? blank(day, agent, model);
        return {
          ...was,
          calls: was.calls + 1,
          answered: was.answered + (outcome === 'answered' ? 1 : 0),
          costMicros: was.costMicros + costMicros,
          input: was.input + tokens.input,
          output: was.output + tokens.output,
          cacheRead: was.cacheRead + tokens.cacheRead,
          cacheWrite5m: was.cacheWrite5m + tokens.cacheWrite5m,
          cacheWrite1h: was.cacheWrite1h + tokens.cacheWrite1h,
          ms: was.ms + ms,
        };
      },
    ),
    on(
      DecisionProposed,
      ({ at, data: { agent, proposer } }) =>
        proposer.by === 'model' && proposer.model ? { day: at.slice(0, 10), agent, model: proposer.model } : [],
      (row, { at, data: { agent, proposer } }) => {
        const was = row ?? blank(at.slice(0, 10), agent, proposer.model!);
        return { ...was, proposals: was.proposals + 1 };
      },
    ),
  ],
});
