import { context, type Span, type SpanOptions, type Tracer, trace } from '@opentelemetry/api';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { question } from './request';
import { traced } from './trace';

type Seen = { name: string; attributes: Record<string, unknown>; status?: number; ended: boolean };
const spans: Seen[] = [];

// The smallest tracer there is: what an operator's SDK would be handed.
const tracer = {
  startActiveSpan: (name: string, options: SpanOptions, run: (span: Span) => unknown) => {
    const seen: Seen = { name, attributes: { ...options.attributes, kind: options.kind }, ended: false };
    spans.push(seen);
    const span = {
      setAttribute: (key: string, value: unknown) => void (seen.attributes[key] = value),
      setAttributes: (all: object) => void Object.assign(seen.attributes, all),
      setStatus: ({ code }: { code: number }) => void (seen.status = code),
      end: () => void (seen.ended = true),
    };
    return context.with(context.active(), () => run(span as unknown as Span)); // the four calls the runtime makes
  },
};
const asked = question('claude-sonnet-5-5', 'Our instructions', { note: 'A secret note' }, z.object({ a: z.string() }));
const about = { agent: 'pricing', runId: 'run-1', promptVersion: 'pricing-1', maxTokens: 4096, asked };
const tokens = { input: 100, output: 20, cacheRead: 50, cacheWrite5m: 5, cacheWrite1h: 5 };
const told = {
  outcome: 'answered',
  model: 'claude-sonnet-5-5',
  tokens,
  costMicros: 450,
  id: 'msg_1',
  stopReason: 'end_turn',
  text: 'A secret answer',
};
const SWITCH = 'OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT';

beforeAll(() => void trace.setGlobalTracerProvider({ getTracer: () => tracer as unknown as Tracer })); // as above
afterEach(() => {
  spans.splice(0);
  delete process.env[SWITCH];
});
afterAll(() => trace.disable());

describe('the span of a call', () => {
  it('says who asked which model, tokens and cost, by the conventions, and nothing that was said', async () => {
    const answer = await traced(about, async (tell) => {
      tell(told);
      return 'result';
    });
    expect(answer).toBe('result');
    expect(spans).toMatchObject([
      {
        name: 'chat claude-sonnet-5-5',
        ended: true,
        attributes: {
          kind: 2,
          'gen_ai.operation.name': 'chat',
          'gen_ai.provider.name': 'anthropic',
          'gen_ai.request.model': 'claude-sonnet-5-5',
          'gen_ai.request.max_tokens': 4096,
          'gen_ai.agent.name': 'pricing',
          'gen_ai.conversation.id': 'run-1',
          'gen_ai.response.model': 'claude-sonnet-5-5',
          'gen_ai.response.finish_reasons': ['end_turn'],
          'gen_ai.usage.input_tokens': 160,
          'gen_ai.usage.output_tokens': 20,
          'gen_ai.usage.cache_read.input_tokens': 50,
          'gen_ai.usage.cache_creation.input_tokens': 10,
          'jovey.cost.usd': 0.00045,
        },
      },
    ]);
    expect(JSON.stringify(spans)).not.toMatch(/secret|instructions/);
  });
  it('carries what was said only when the operator asks for it', async () => {
    process.env[SWITCH] = 'true';
    await traced(about, async (tell) => tell(told));
    expect(spans[0]!.attributes['gen_ai.input.messages']).toContain('A secret note');
    expect(spans[0]!.attributes['gen_ai.output.messages']).toContain('A secret answer');
  });
  it('is marked as failed by its reason, and ends also when something throws', async () => {
    await traced(about, async (tell) => tell({ ...told, outcome: 'overloaded' }));
    await expect(traced(about, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(spans).toMatchObject([
      { status: 2, attributes: { 'error.type': 'overloaded' }, ended: true },
      { ended: true },
    ]);
  });
});
