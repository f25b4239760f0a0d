import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * Does something inside a span. Without a provider (`startTracing`, where OTEL_EXPORTER_OTLP_ENDPOINT is
 * set) it costs nothing and goes nowhere. Attributes are ids and names of code, never a person's data.
 */
export const traced = <T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> =>
  trace.getTracer('jovey').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
