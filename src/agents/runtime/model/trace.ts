import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { promptTokens, type TokensByTier } from '../model-prices';
import type { Question } from './request';

/** What was said is in a trace only where the operator asks for it, by the conventions' own switch. */
const contentWanted = () => process.env.OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT === 'true';

type Asking = { agent: string; runId: string | null; promptVersion: string; maxTokens: number; asked: Question };
type Told = {
  outcome: string;
  model: string;
  tokens: TokensByTier;
  costMicros: number;
  id?: string;
  stopReason?: string | null;
  text?: string;
};

/**
 * Runs a call inside a span of OpenTelemetry's conventions for generative AI (`chat <model>`, `gen_ai.*`). Without an SDK
 * registered by the operator it costs nothing and goes nowhere.
 */
export function traced<T>(
  { agent, runId, promptVersion, maxTokens, asked }: Asking,
  call: (told: (t: Told) => void) => Promise<T>,
) {
  const attributes: Attributes = {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'anthropic',
    'gen_ai.request.model': asked.model,
    'gen_ai.request.max_tokens': maxTokens,
    'gen_ai.output.type': 'json',
    'gen_ai.agent.name': agent,
    'jovey.prompt.version': promptVersion,
    ...(runId && { 'gen_ai.conversation.id': runId }),
  };
  const tracer = trace.getTracer('jovey.agents');
  return tracer.startActiveSpan(`chat ${asked.model}`, { kind: SpanKind.CLIENT, attributes }, async (span) => {
    if (contentWanted()) span.setAttributes(said(asked));
    try {
      return await call((told) => tell(span, told));
    } finally {
      span.end();
    }
  });
}

const said = ({ system, messages }: Question): Attributes => ({
  'gen_ai.system_instructions': JSON.stringify(system.map(({ text }) => ({ type: 'text', content: text }))),
  'gen_ai.input.messages': JSON.stringify(
    messages.map(({ role, content }) => ({ role, parts: [{ type: 'text', content }] })),
  ),
});

function tell(span: Span, { outcome, model, tokens, costMicros, id, stopReason, text }: Told) {
  span.setAttributes({
    'gen_ai.response.model': model,
    'gen_ai.usage.input_tokens': promptTokens(tokens),
    'gen_ai.usage.output_tokens': tokens.output,
    'gen_ai.usage.cache_read.input_tokens': tokens.cacheRead,
    'gen_ai.usage.cache_creation.input_tokens': tokens.cacheWrite5m + tokens.cacheWrite1h,
    'jovey.outcome': outcome,
    'jovey.cost.usd': costMicros / 1_000_000,
    ...(id && { 'gen_ai.response.id': id }),
    ...(stopReason && { 'gen_ai.response.finish_reasons': [stopReason] }),
  });
  if (outcome !== 'answered') {
    span.setAttribute('error.type', outcome);
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  if (text !== undefined && contentWanted())
    span.setAttribute(
      'gen_ai.output.messages',
      JSON.stringify([{ role: 'assistant', parts: [{ type: 'text', content: text }], finish_reason: stopReason }]),
    );
}
