import Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import type { z } from 'zod';
import type { JsonObject } from '@/server/kernel/event';

/** The model that speaks when a key is set. */
export const modelName = () => process.env.JOVEY_MODEL ?? 'claude-sonnet-5-5';
/** Without a key the agents go on by their policy. */
export const modelReady = () => Boolean(process.env.ANTHROPIC_API_KEY);

/** Models that think before they answer; thinking counts as output. */
const thinks = (model: string) => !/^claude-(3|(opus|sonnet|haiku)-4)/.test(model);
/** At most so many tokens of thought and answer: answers are small records. */
export const mostTokens = (model: string) => (thinks(model) ? 4096 : 1024);

const milliseconds = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
/** The whole of a call, with the waits the service asks for between attempts. */
export const deadline = () => AbortSignal.timeout(milliseconds('JOVEY_MODEL_DEADLINE_MS', 150_000));

/** The SDK's client. Key and address come from ANTHROPIC_API_KEY and ANTHROPIC_BASE_URL, which it reads itself. */
export const client = () =>
  new Anthropic({
    maxRetries: 2,
    timeout: milliseconds('JOVEY_MODEL_TIMEOUT_MS', 60_000),
    // The runtime's own span says more, and twice the tokens would be counted.
    openTelemetry: false,
  });

/**
 * A question: instructions and data apart, the answer's shape, no tools. What comes from outside stands escaped inside its mark,
 * so no text in it can close the mark. The instructions are the same for every subject and kept in the service's cache.
 */
export const question = (model: string, system: string, data: JsonObject, schema: z.ZodType) => ({
  model,
  system: [{ type: 'text' as const, text: system, cache_control: { type: 'ephemeral' as const } }],
  messages: [{ role: 'user' as const, content: `<data>\n${escaped(data)}\n</data>` }],
  output_config: { format: zodOutputFormat(schema), ...(thinks(model) && { effort: 'low' as const }) },
});
export type Question = ReturnType<typeof question>;

const escaped = (data: JsonObject) => JSON.stringify(data, null, 1).replace(/</g, '\\u003c').replace(/>/g, '\\u003e');

/** How long the prompt is: by the service's own count, or at least as long as it can be when that does not answer. */
export async function countTokens(sdk: Anthropic, asked: Question): Promise<number> {
  try {
    const options = { maxRetries: 0, timeout: Math.min(5000, milliseconds('JOVEY_MODEL_TIMEOUT_MS', 60_000)) };
    return (await sdk.messages.countTokens(asked, options)).input_tokens;
  } catch {
    // Two bytes to a token is more tokens than any text has in practice.
    return Math.ceil(Buffer.byteLength(JSON.stringify(asked)) / 2) + 500;
  }
}
