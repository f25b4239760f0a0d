import type { z } from 'zod';
import type { JsonObject } from '@/server/kernel/event';
import { type Answered, failure } from './model/answered';
import { call } from './model/call';
import { exactly, unfit } from './model/flat';
import type { Purse } from './model/purse';
import { client, countTokens, modelName, modelReady, mostTokens, question } from './model/request';
import { resting } from './model/rest';
import { worstMicros } from './model-prices';

export type { Answered, Why } from './model/answered';
export { modelName, modelReady } from './model/request';

/** One question about one subject. `key` is made of the durable step: after a crash it sends the same one again. */
export type Ask<A> = {
  agent: string;
  runId: string | null;
  subjectId: string;
  promptVersion: string;
  system: string;
  data: JsonObject;
  schema: z.ZodType<A>;
  key: string;
  purse: Purse;
};

/**
 * Asks the model once for a structured answer. Data goes in as data, in a call that has no tools. The worst it can cost is set
 * aside before, and what it came to is booked. Whatever goes wrong is answered as a reason to fall back, never thrown.
 */
export async function ask<A>(it: Ask<A>): Promise<Answered<A>> {
  const why = unasked(it.schema);
  if (why) return { ...why, used: null };
  const model = modelName();
  const schema = exactly(it.schema);
  const asked = question(model, it.system, it.data, schema);
  const maxTokens = mostTokens(model);
  const sdk = client();
  const inputTokens = await countTokens(sdk, asked);
  const day = new Date().toISOString().slice(0, 10);
  const held = await it.purse.reserve({
    subjectId: it.subjectId,
    promptVersion: it.promptVersion,
    model,
    inputTokens,
    maxTokens,
    worstMicros: worstMicros(model, inputTokens, maxTokens, day),
  });
  if (!held.ok) return { ...failure(held.why, held.because), used: null };
  return call(sdk, { ...it, asked, schema, maxTokens, inputTokens, day, settle: held.settle });
}

/** Why the model is not asked at all, or undefined when it is. */
function unasked(schema: z.ZodType) {
  if (!modelReady()) return failure('no-key', 'no model key is set');
  const wrong = unfit(schema);
  if (wrong) return failure('unfit-schema', `the model cannot be asked for this: ${wrong}`);
  return resting()
    ? failure('resting', "the model's service failed just now and is left alone for a minute")
    : undefined;
}
