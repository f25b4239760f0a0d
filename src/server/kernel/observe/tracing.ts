import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-node';
import pg from 'pg';

type Stop = () => Promise<void>;
// One provider per process, also where Next loads this module twice.
const kept = globalThis as unknown as { joveyTracing?: Promise<Stop> };

/** Whether an operator said where traces go. */
const wanted = () => process.env.OTEL_EXPORTER_OTLP_ENDPOINT || process.env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;

/**
 * Sends spans to the collector of OTEL_EXPORTER_OTLP_ENDPOINT; without one, nothing is loaded and nothing costs. All other OTEL_*
 * variables of the SDK (sampler, headers, service name) work as documented. Answers how to send the rest and stop.
 */
export async function startTracing(): Promise<Stop> {
  if (!wanted()) return async () => {};
  kept.joveyTracing ??= open();
  return kept.joveyTracing;
}

async function open(): Promise<Stop> {
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': process.env.OTEL_SERVICE_NAME ?? 'jovey',
      'service.instance.id': `${process.env.JOVEY_PROCESS ?? 'web'}-${process.pid}`,
    }),
    spanProcessors: [discreet(new BatchSpanProcessor(new OTLPTraceExporter()))],
  });
  provider.register();
  const restore = tracedStatements();
  return async () => {
    kept.joveyTracing = undefined;
    restore();
    await provider.shutdown();
    trace.disable();
  };
}

const ADDRESS = /^(http|url)\.(target|url|full|query)$/;

/** Next tells whole addresses; what stands behind the question mark may be words of people. */
function discreet(next: SpanProcessor): SpanProcessor {
  return {
    onStart: (span, context) => next.onStart(span, context),
    onEnd: (span: ReadableSpan) => {
      for (const [key, value] of Object.entries(span.attributes))
        if (ADDRESS.test(key) && typeof value === 'string')
          span.attributes[key] = key === 'url.query' ? '' : value.split('?')[0];
      next.onEnd(span);
    },
    forceFlush: () => next.forceFlush(),
    shutdown: () => next.shutdown(),
  };
}

type Asked = string | { name?: string; text?: string } | undefined;

/** What a statement is called: its name, or how it begins, without anything in quotes that may be a value. */
const nameOf = (asked: Asked) => {
  const { name, text } = typeof asked === 'object' ? asked : { name: undefined, text: asked };
  return (
    name ??
    text
      ?.replace(/'[^']*'/g, '?')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) ??
    'unknown'
  );
};

/** Gives every statement of the driver a span inside whatever asks for it; answers how to stop. */
function tracedStatements(): () => void {
  const plain = pg.Client.prototype.query as (...all: unknown[]) => unknown;
  const traced = function (this: pg.Client, ...all: unknown[]) {
    if (!trace.getActiveSpan()) return plain.apply(this, all); // polls of their own are no part of anything
    const name = nameOf(all[0] as Asked); // pg's overloads
    const span = trace.getTracer('jovey').startSpan(`sql ${name}`, { attributes: { 'db.system.name': 'postgresql' } });
    const end = (error: unknown) => {
      if (error) span.setStatus({ code: SpanStatusCode.ERROR, message: String((error as { code?: unknown }).code) });
      span.end();
    };
    const done = all.at(-1);
    if (typeof done === 'function')
      all[all.length - 1] = (error: unknown, ...rest: unknown[]) => {
        end(error);
        return done(error, ...rest);
      };
    const answer = plain.apply(this, all);
    if (typeof done === 'function') return answer;
    if (answer instanceof Promise) answer.then(() => end(undefined), end);
    else span.end();
    return answer;
  };
  pg.Client.prototype.query = traced as unknown as typeof pg.Client.prototype.query; // all overloads, passed through
  return () => {
    pg.Client.prototype.query = plain as unknown as typeof pg.Client.prototype.query;
  };
}
