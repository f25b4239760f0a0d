import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTracing } from '@/server/kernel/observe/tracing';
import { client } from './testing';

type Span = { traceId: string; spanId: string; parentSpanId?: string; name: string };
const spans: Span[] = [];
let told = '';
// A collector, as small as it gets: OpenTelemetry's protocol as JSON over HTTP.
const collector = http.createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    told += `${request.url} ${body}`;
    for (const resource of JSON.parse(body).resourceSpans)
      for (const scope of resource.scopeSpans) spans.push(...scope.spans);
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
});
beforeAll(async () => {
  await new Promise<void>((go) => collector.listen(0, '127.0.0.1', go));
});
afterAll(() => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  collector.close();
});

it('a request is one trace from the endpoint over the procedure and the command down to the statements, and who follows the log is traced', async () => {
  const c = await client(['customers:read', 'orders:read', 'inventory:write', 'fulfillment:write', 'fulfillment:read']);
  await (await startTracing())(); // without an address: nothing
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const stop = await startTracing();
  await c.ask('GET', '/orders?limit=5', undefined, { headers: { 'x-request-id': 'request-5' } });
  await c.buy({ [c.productIds[0]!]: 1 });
  await c.settle();
  await stop();

  const find = (name: RegExp) => spans.filter((span) => name.test(span.name));
  const [endpoint] = find(/^rest GET \/orders$/);
  const procedure = find(/^trpc orders\./).find((span) => span.traceId === endpoint?.traceId);
  expect(procedure?.parentSpanId).toBe(endpoint?.spanId);
  const inside = find(/^sql /).filter((span) => span.traceId === endpoint?.traceId);
  expect(inside.length).toBeGreaterThan(0);
  const [command] = find(/^command checkout\.place-order$/);
  expect(find(/^sql /).some((span) => span.traceId === command?.traceId)).toBe(true);
  const followers = find(/^consumer /);
  expect(followers.map((span) => span.name)).toContain('consumer fulfillment.when-order-confirmed-queue-it');
  expect(followers.some((span) => span.name.startsWith('consumer projection:'))).toBe(true);
  expect(told).toContain('/v1/traces');
  expect(told).toContain('request-5');
  for (const word of ['Lovelace', 'ada@', 'jv_live', c.bearer]) expect(told).not.toContain(word);
});
