import Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import type { z } from 'zod';
import type { JsonObject } from '@/server/kernel/event';
import { costMicros } from './model-prices';

/** The model that speaks when a key is set. */
export const modelName = () => process.env.JOVEY_MODEL ?? 'claude-sonnet-4-5-20250929';
/** Without a key the agents go on by their policy. */
export const modelReady = () => Boolean(process.env.ANTHROPIC_API_KEY);

export type Answered<A> =
  | { ok: true; answer: A; model: string; inputTokens: number; outputTokens: number; costMicros: number }
  | { ok: false; fallback: string };

const MAX_TOKENS = 1024;

/**
 * Asks the model once for a structured answer. Data goes in as data, in a call that has no tools. Whatever goes wrong (no key,
 * refusal, truncation, malformed, overload, time-out) is answered as a reason to fall back, never thrown.
 */
export async function ask<A>(system: string, data: JsonObject, schema: z.ZodType<A>): Promise<Answered<A>> {
  if (!modelReady()) return { ok: false, fallback: 'no model key is set' };
  // Key and base URL come from ANTHROPIC_API_KEY and ANTHROPIC_BASE_URL, which the SDK reads itself.
  const client = new Anthropic({ maxRetries: 2, timeout: Number(process.env.JOVEY_MODEL_TIMEOUT_MS ?? 60_000) });
  try {
    const message = await client.messages.create({
      model: modelName(),
      max_tokens: MAX_TOKENS,
      system: [{ type: 'text', text: system, cache_control: { type: 'ephemeral' } }],
      messages: [{ role: 'user', content: `<data>\n${JSON.stringify(data, null, 1)}\n</data>` }],
      output_config: { format: zodOutputFormat(schema) },
    });
    if (message.stop_reason === 'refusal') return { ok: false, fallback: 'the model refused' };
    if (message.stop_reason === 'max_tokens') return { ok: false, fallback: 'the model ran out of room' };
    const text = message.content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('');
    // The API does not enforce bounds of a schema: parse again with ours.
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) return { ok: false, fallback: 'the model answered something malformed' };
    const { input_tokens: inputTokens, output_tokens: outputTokens } = message.usage;
    return {
      ok: true,
      answer: parsed.data,
      model: message.model,
      inputTokens,
      outputTokens,
      costMicros: costMicros(message.model, inputTokens, outputTokens),
    };
  } catch (error) {
    return { ok: false, fallback: reason(error) };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reason(error: unknown): string {
  if (error instanceof Anthropic.APIConnectionTimeoutError) return 'the model did not answer in time';
  if (error instanceof Anthropic.APIConnectionError) return 'the model could not be reached';
  if (error instanceof Anthropic.APIError) return `the model's service answered ${error.status ?? 'an error'}`;
  return 'the model could not be asked';
}
