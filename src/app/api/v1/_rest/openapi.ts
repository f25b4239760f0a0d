import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { routes } from './routes';

type Schema = Record<string, unknown>;

const FieldError = z.object({ field: z.string(), message: z.string() });
const ProblemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('For people.'),
  code: z.string().describe('For programs: stable.'),
  requestId: z.string(),
  errors: z.array(FieldError).optional().describe('What is wrong with which field.'),
  details: z.record(z.string(), z.unknown()).optional(),
});

/** A zod schema as JSON Schema 2020-12. Free JSON (a recursive schema) becomes "anything", which it is. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  const { $schema: _, $defs: __, ...rest } = made as Schema; // zod's own type of it is narrower than what we take out
  return JSON.parse(
    JSON.stringify(rest, (name, value) => {
      if (typeof value === 'object' && value !== null && '$ref' in value && !String(value.$ref).includes('components'))
        return {};
      // zod's patterns for dates and ids repeat what `format` says, at length.
      return name === 'pattern' && String(value).length > 60 ? undefined : value;
    }),
  ) as Schema; // JSON of an object is an object
}

/** Says of each object what the server does: another name is refused. */
const strict = (schema: Schema): Schema =>
  JSON.parse(
    JSON.stringify(schema, (_, value) =>
      value?.type === 'object' && value.properties && !('additionalProperties' in value) && !('allOf' in value)
        ? { ...value, additionalProperties: false }
        : value,
    ),
  ) as Schema; // JSON of an object is an object

const problems = (endpoint: Endpoint) => [
  ...(endpoint.body || endpoint.file ? ['400', '413', '415'] : []),
  '401',
  '403',
  ...(endpoint.path.includes('{id}') ? ['404'] : []),
  ...(endpoint.method === 'GET' ? [] : ['409']),
  ...(endpoint.replaces ? ['412'] : []),
  '422',
  '429',
  '500',
];

function parameters(endpoint: Endpoint): Schema[] {
  const { properties = {}, required = [] } = (endpoint.query ? jsonSchema(endpoint.query, 'input') : {}) as {
    properties?: Record<string, Schema>;
    required?: string[];
  }; // the query schemas are objects
  return [
    ...(endpoint.path.includes('{id}')
      ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
      : []),
    ...Object.entries(properties).map(([name, { description, ...schema }]) => ({
      name,
      in: 'query',
      ...(description !== undefined && { description }),
      required: required.includes(name),
      schema,
    })),
    ...(endpoint.method === 'GET' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
    ...(endpoint.replaces ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(endpoint.stream ? [{ $ref: '#/components/parameters/LastEventId' }] : []),
  ];
}

/** `listOrders`, `postFulfillmentOrdersPick`: method and path in one word, the same for the life of the path. */
export const operationId = ({ method, path }: Endpoint) => {
  const verb = { GET: path.includes('{id}') ? 'get' : 'list', POST: 'post', PUT: 'put', DELETE: 'delete' }[method];
  const words = path.split(/[/-]/).filter((part) => part && part !== '{id}');
  return verb + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
};

const outcomes = { 200: 'Done', 201: 'Created', 202: 'Accepted: it waits for approval, nothing has been changed' };

function operation(endpoint: Endpoint): Schema {
  const schema = { $ref: `#/components/schemas/${endpoint.answer[0]}` };
  return {
    operationId: operationId(endpoint),
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: [endpoint.description, `Scope: \`${endpoint.scope}\`.`].filter(Boolean).join('\n\n'),
    security: [{ apiKey: [] }],
    'x-scope': endpoint.scope,
    parameters: parameters(endpoint),
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: strict(jsonSchema(endpoint.body, 'input')),
            ...(endpoint.example !== undefined && { example: endpoint.example }),
          },
        },
      },
    }),
    ...(endpoint.file && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          endpoint.file.map((kind) => [kind, { schema: { type: 'string', format: 'binary' } }]),
        ),
      },
    }),
    responses: {
      [String(endpoint.status ?? 200)]: {
        description: outcomes[endpoint.status ?? 200],
        headers: {
          'X-Request-Id': { schema: { type: 'string' } },
          ...(endpoint.seenAt && { ETag: { schema: { type: 'string' }, description: 'For If-Match.' } }),
        },
        content: endpoint.stream ? { 'text/event-stream': { schema } } : { 'application/json': { schema } },
      },
      ...Object.fromEntries(problems(endpoint).map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

/** The OpenAPI 3.1 document of /api/v1, made of the schemas the requests are checked with. */
export function openapi(site: string): Schema {
  const paths: Record<string, Schema> = {};
  for (const endpoint of routes)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Jovey API',
      version: '1',
      summary: 'Products, orders, fulfilment, invoices, events and the decisions of agents.',
      description:
        'Amounts are whole numbers in minor units (cents) with an ISO 4217 currency. Times are ISO 8601 in UTC. Lists are read with ' +
        '`cursor` and `limit`. Errors are `application/problem+json` (RFC 9457). Send an `Idempotency-Key` with every change: a ' +
        'repeated request with the same key and the same words is carried out once.',
    },
    servers: [{ url: `${site}/api/v1` }],
    tags: [...new Set(routes.map((endpoint) => endpoint.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'A key from Team and access: jv_live_…' },
      },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description: '8 to 200 characters, your own for each change.',
          schema: { type: 'string', minLength: 8, maxLength: 200 },
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          description: 'The ETag of the record as you read it: refused with 412 when somebody has changed it since.',
          schema: { type: 'string', pattern: '^"[0-9]+"$' },
        },
        LastEventId: { name: 'Last-Event-ID', in: 'header', schema: { type: 'integer', minimum: 0 } },
      },
      responses: {
        Problem: {
          description: 'What went wrong.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: {
        Problem: jsonSchema(ProblemShape, 'output'),
        ...Object.fromEntries(routes.map(({ answer: [name, schema] }) => [name, jsonSchema(schema, 'output')])),
      },
    },
  };
}
