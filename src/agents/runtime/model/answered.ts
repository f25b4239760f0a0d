/** Why a model was not even asked. */
export type Unasked = 'no-key' | 'budget' | 'loop' | 'unfit-schema' | 'resting';
/** Why a model that was asked did not answer. */
export type Unanswered =
  | 'refused'
  | 'truncated'
  | 'malformed'
  | 'overloaded'
  | 'rate-limited'
  | 'timeout'
  | 'unreachable'
  | 'rejected'
  | 'failed';
export type Why = Unasked | Unanswered;

/** A call's price and size, as the service billed it. `inputTokens` are all that went in, from caches too. */
export type Used = { model: string; inputTokens: number; outputTokens: number; costMicros: number };

/** A reason to go on by the policy, in words for a card. */
export type Failure<W extends Why = Why> = { ok: false; why: W; fallback: string };

/** What came of asking: an answer that fits its schema, or why there is none. A call that failed may have cost something too. */
export type Answered<A> = ({ ok: true; answer: A } & Used) | (Failure & { used: Used | null });

export const failure = <W extends Why>(why: W, fallback: string): Failure<W> => ({ ok: false, why, fallback });
