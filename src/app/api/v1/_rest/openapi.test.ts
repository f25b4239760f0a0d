import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scopes } from '@/server/identity/contract';
import { findRoute } from './find-route';
import { openapi, operationId } from './openapi';
import { routes } from './routes';

const document = openapi('https://shop.example');
const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(z.record(z.string(), z.unknown())),
  requestBody: z
    .object({
      content: z.union([
        z.object({ 'application/json': z.object({ schema: z.unknown(), example: z.unknown() }) }),
        z.record(
          z.string().regex(/^(image|application)\//),
          z.object({ schema: z.object({ format: z.literal('binary') }) }),
        ),
      ]),
    })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
});
const paths = z.record(z.string(), z.record(z.string(), Operation)).parse(document.paths);

describe('the reference', () => {
  it('describes every endpoint, each once', () => {
    expect(Object.values(paths).flatMap((methods) => Object.keys(methods))).toHaveLength(routes.length);
    const ids = routes.map(operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { method, path } of routes) expect(paths[path]).toHaveProperty(method.toLowerCase());
  });

  it('points nowhere that does not exist', () => {
    const text = JSON.stringify(document);
    for (const [, pointer] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
      expect(pointer).toMatch(/^#\//);
      const target = pointer!
        .slice(2)
        .split('/')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document); // a walk down JSON
      expect(target, pointer).toBeDefined();
    }
  });

  it('says 3.1, how to authenticate, and names the path parameters it has', () => {
    expect(document).toMatchObject({
      openapi: '3.1.1',
      servers: [{ url: 'https://shop.example/api/v1' }],
      components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
    });
    for (const [path, methods] of Object.entries(paths))
      for (const operation of Object.values(methods)) {
        const inPath = operation.parameters.filter((p) => p.in === 'path').map((p) => p.name);
        expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
        expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403', '422', '429']));
      }
  });

  it('has one schema for each name', () => {
    const named = new Map<string, unknown>();
    for (const { answer } of routes) {
      const [name, schema] = answer;
      expect(named.get(name) ?? schema, name).toBe(schema);
      named.set(name, schema);
    }
  });

  it.each(routes.filter((route) => route.body).map((route) => [`${route.method} ${route.path}`, route]))(
    '%s: its example passes its own schema',
    (_, { body, example }) => {
      expect(example).toBeDefined();
      expect(body.safeParse(example).error?.issues).toBeUndefined();
    },
  );

  it('asks for exactly what the server asks for', () => {
    const line = paths['/orders']?.post?.requestBody?.content['application/json'].schema;
    expect(line).toMatchObject({
      additionalProperties: false,
      properties: {
        lines: { items: { required: ['quantity'], oneOf: [{ required: ['productId'] }, { required: ['sku'] }] } },
      },
    });
    const pack = routes.find(({ path }) => path === '/fulfillment/orders/{id}/pack');
    expect(pack?.body.parse({ parcels: [{ weightKg: 5 }] })).toEqual({
      parcels: [{ weightKg: 5, lengthCm: null, widthCm: null, heightCm: null }],
    });
    const packed = paths['/fulfillment/orders/{id}/pack']?.post?.requestBody?.content['application/json'].schema;
    expect(packed).toMatchObject({ properties: { parcels: { items: { required: ['weightKg'] } } } });
  });

  it('asks only for scopes that keys can have', () => {
    for (const { scope, method } of routes) {
      expect(scopes).toContain(scope);
      expect(scope.endsWith(':read')).toBe(method === 'GET');
    }
  });
});

describe('finding an endpoint', () => {
  const id = '0193a1b2-0000-7000-8000-000000000001';
  it('prefers the literal path', () => {
    expect(findRoute('GET', ['events', 'stream']).endpoint.path).toBe('/events/stream');
    expect(findRoute('HEAD', ['events', id])).toMatchObject({ id, endpoint: { path: '/events/{id}', method: 'GET' } });
  });
  it('knows what is not there and what is not allowed', () => {
    expect(() => findRoute('GET', ['pumps'])).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => findRoute('PATCH', ['orders', id])).toThrow(
      expect.objectContaining({ status: 405, more: { headers: { allow: 'GET, HEAD, OPTIONS' } } }),
    );
    expect(() => findRoute('OPTIONS', ['orders'])).toThrow(
      expect.objectContaining({ status: 204, more: { headers: { allow: 'GET, POST, HEAD, OPTIONS' } } }),
    );
  });
});
