import type Anthropic from '@anthropic-ai/sdk';
import type { z } from 'zod';
import type { TokensByTier } from '../model-prices';
import type { Answered, Failure, Unanswered } from './answered';
import { failureOf } from './failure';
import type { Bill } from './purse';
import { read, textOf, tokensOf, usedOf } from './reading';
import { deadline, type Question } from './request';
import { note } from './rest';
import { traced } from './trace';

type Call<A> = {
  agent: string;
  runId: string | null;
  promptVersion: string;
  key: string;
  asked: Question;
  schema: z.ZodType<A>;
  maxTokens: number;
  inputTokens: number;
  day: string;
  settle: (bill: Bill) => Promise<void>;
};
const nothing: TokensByTier = { input: 0, output: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };

/** Makes a call whose worst case is set aside, reads its answer and books what it came to, however it ends. */
export const call = <A>(sdk: Anthropic, it: Call<A>): Promise<Answered<A>> =>
  traced(it, async (told) => {
    const begun = Date.now();
    const message = await send(sdk, it);
    const result = 'why' in message ? message : read(message, it.schema);
    const outcome = result.ok ? 'answered' : result.why;
    const { model, tokens, estimated } = 'why' in message ? unbilled(message, it) : billed(message);
    const used = usedOf(model, tokens, it.day);
    const { costMicros } = used;
    told({ outcome, model, tokens, costMicros, ...('why' in message ? {} : shown(message)) });
    note(outcome);
    await it.settle({ model, outcome, tokens, costMicros, estimated, ms: Date.now() - begun });
    return result.ok ? { ...result, ...used } : { ...result, used };
  });

const send = (sdk: Anthropic, { asked, maxTokens, key }: Pick<Call<unknown>, 'asked' | 'maxTokens' | 'key'>) =>
  sdk.messages
    .create({ ...asked, max_tokens: maxTokens }, { signal: deadline(), headers: { 'Idempotency-Key': key } })
    .then((message): Anthropic.Message | Failure<Unanswered> => message)
    .catch(failureOf);

const billed = (message: Anthropic.Message) => ({
  model: message.model,
  tokens: tokensOf(message.usage),
  estimated: false,
});

/** Without a message there is no bill. What ran out of time may have been worked on, so its prompt is counted in. */
const unbilled = (
  { why }: Failure<Unanswered>,
  { asked, inputTokens }: Pick<Call<unknown>, 'asked' | 'inputTokens'>,
) => ({
  model: asked.model,
  tokens: why === 'timeout' ? { ...nothing, input: inputTokens } : nothing,
  estimated: why === 'timeout',
});

const shown = (message: Anthropic.Message) => ({
  id: message.id,
  stopReason: message.stop_reason,
  text: textOf(message),
});
