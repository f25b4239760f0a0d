import type Anthropic from '@anthropic-ai/sdk';
import type { z } from 'zod';
import { costMicros, promptTokens, type TokensByTier } from '../model-prices';
import { type Failure, failure, type Unanswered, type Used } from './answered';

/** A message's tokens by tier. An older service names no times to live: then all was written for five minutes. */
export function tokensOf(usage: Anthropic.Usage): TokensByTier {
  const written = usage.cache_creation_input_tokens ?? 0;
  const hour = usage.cache_creation?.ephemeral_1h_input_tokens ?? 0;
  return {
    input: usage.input_tokens,
    output: usage.output_tokens,
    cacheRead: usage.cache_read_input_tokens ?? 0,
    cacheWrite5m: Math.max(0, written - hour),
    cacheWrite1h: hour,
  };
}

export const usedOf = (model: string, tokens: TokensByTier, day: string): Used => ({
  model,
  inputTokens: promptTokens(tokens),
  outputTokens: tokens.output,
  costMicros: costMicros(model, tokens, day),
});

/** What a message says, without the model's thinking; nothing when what came is no message at all. */
export const textOf = (message: Anthropic.Message) =>
  (message.content ?? []).flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('');

/** A message as an answer: whole, and exactly as its schema has it; the service keeps the shape but not the bounds. */
export function read<A>(
  message: Anthropic.Message,
  schema: z.ZodType<A>,
): { ok: true; answer: A } | Failure<Unanswered> {
  if (message.stop_reason === 'refusal') return failure('refused', 'the model refused');
  if (message.stop_reason === 'max_tokens' || message.stop_reason === 'model_context_window_exceeded')
    return failure('truncated', 'the model ran out of room');
  const parsed = schema.safeParse(parseJson(textOf(message)));
  return parsed.success
    ? { ok: true, answer: parsed.data }
    : failure('malformed', 'the model answered something malformed');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
