import type { TokensByTier } from '../model-prices';
import type { Unanswered } from './answered';

/** What a call is about to need. Micros are millionths of a US dollar. */
export type Asked = {
  subjectId: string;
  promptVersion: string;
  model: string;
  inputTokens: number;
  maxTokens: number;
  worstMicros: number;
};
/** How a call that was made can end. */
export type CallEnd = 'answered' | Unanswered;
/** What it came to. `estimated`: the service did not tell, so the prompt was counted in. */
export type Bill = {
  model: string;
  outcome: CallEnd;
  tokens: TokensByTier;
  costMicros: number;
  estimated: boolean;
  ms: number;
};

/** The budget as the runtime sees it: nothing is asked that was not set aside before, and everything asked is settled. */
export type Purse = {
  reserve: (
    asked: Asked,
  ) => Promise<
    { ok: true; settle: (bill: Bill) => Promise<void> } | { ok: false; why: 'budget' | 'loop'; because: string }
  >;
};
type Who = { orgId: string; agent: string; runId: string | null };

let purses: ((who: Who) => Purse) | undefined;

/** Connects the agents with whoever keeps their budgets. */
export const connectPurses = (open: (who: Who) => Purse) => {
  purses = open;
};

const shut: Purse = { reserve: async () => ({ ok: false, why: 'budget', because: 'no budget is connected' }) };

/** The purse of an agent in a run. Without a budget connected nothing is spent. */
export const purseFor = (who: Who): Purse => purses?.(who) ?? shut;
