import '@/agents';
import { trace } from '@opentelemetry/api';
import type { z } from 'zod';
import { actorFromApiKey, clientAddress } from '@/server/identity';
import { type Actor, api, mayPass } from '@/server/kernel/actor';
import { requestIdOf } from '@/server/kernel/http/request-id';
import { idFrom, newId } from '@/server/kernel/id';
import { report } from '@/server/kernel/observe/faults';
import { withIds } from '@/server/kernel/observe/log';
import { observe } from '@/server/kernel/observe/metrics';
import { answered } from '@/server/kernel/observe/request';
import { traced } from '@/server/kernel/observe/trace';
import { isRejection } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
import { createCaller } from '@/server/root';
import type { Endpoint } from './endpoint';
import { findRoute } from './find-route';
import { fieldErrors, invalid, Problem, problemOf, problemResponse, scopeMissing, storable } from './problem';
import { readBody, readFile } from './read-body';
import { seenBy, unlessSeen } from './seen-by';
import { strangers } from './strangers';

type Key = Exclude<Awaited<ReturnType<typeof actorFromApiKey>>, { rejected: string }>;

/** Answers a request to /api/v1 for an organisation. Whatever happens, the answer is JSON (or a stream) with a request id. */
export async function handle(request: Request, orgId: string): Promise<Response> {
  const start = performance.now();
  const asking: Asking = { requestId: requestIdOf(request.headers), correlationId: newId(), path: 'unknown' };
  const { method } = request;
  const ids = { requestId: asking.requestId, correlationId: asking.correlationId, endpoint: method };
  return withIds(ids, () =>
    traced(`rest ${method}`, { 'http.request.method': method, 'jovey.request_id': asking.requestId }, async () => {
      const response = await respond(request, orgId, asking);
      const { path, actor, refused } = asking;
      trace.getActiveSpan()?.updateName(`rest ${method} ${path}`);
      observe('rest', `${method} ${path}`, performance.now() - start, response.status >= 500);
      answered({ method, path, status: response.status, start, orgId, actor, refused });
      return response;
    }),
  );
}

/** What is found out about a request while it is answered, for its line in the log. */
type Asking = { requestId: string; correlationId: string; path: string; actor?: Actor; refused?: string };

async function respond(request: Request, orgId: string, asking: Asking): Promise<Response> {
  const { requestId, correlationId } = asking;
  const limits: Record<string, string> = {};
  let scope: string | undefined;
  let response: Response;
  try {
    const path = new URL(request.url).pathname.replace(/^\/api\/v1/, '');
    const { endpoint, id } = findRoute(request.method, path.split('/').filter(Boolean).map(decode));
    scope = endpoint.scope;
    asking.path = endpoint.path;
    const key = await authenticate(request, orgId);
    asking.actor = key.actor;
    Object.assign(limits, {
      'ratelimit-limit': String(key.limit.of),
      'ratelimit-remaining': String(key.limit.left),
      'ratelimit-reset': String(key.limit.seconds),
    });
    if (!mayPass([api(scope)], key.actor)) throw scopeMissing(scope);
    response = await answer(request, endpoint, { orgId, id, key, requestId, correlationId });
  } catch (error) {
    const problem = unlessSeen(problemOf(error, scope), request);
    asking.refused = problem.code;
    if (problem.status >= 500) report(`${request.method} ${asking.path}`, error, { orgId });
    response =
      problem.status === 204
        ? new Response(null, { status: 204, headers: problem.more.headers })
        : problemResponse(problem, requestId);
  }
  for (const [name, value] of Object.entries({ ...limits, 'x-request-id': requestId }))
    response.headers.set(name, value);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

const decode = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

async function authenticate(request: Request, orgId: string): Promise<Key> {
  const key = await actorFromApiKey(orgId, request.headers.get('authorization'));
  if (!isRejection(key)) return key;
  if (key.rejected === 'rate-limited')
    throw new Problem(429, key.rejected, key.message, {
      headers: { 'retry-after': String(key.details?.retryAfter ?? 60) },
    });
  const missing = !request.headers.has('authorization');
  throw new Problem(401, key.rejected, missing ? 'Send an API key: Authorization: Bearer jv_live_…' : key.message, {
    headers: { 'www-authenticate': `Bearer realm="Jovey"${missing ? '' : ', error="invalid_token"'}` },
  });
}

type Known = { orgId: string; id: string; key: Key; requestId: string; correlationId: string };

async function answer(
  request: Request,
  endpoint: Endpoint,
  { orgId, id, key, requestId, correlationId }: Known,
): Promise<Response> {
  // An id that is none cannot be of anything.
  if (endpoint.path.includes('{id}') && !Id.safeParse(id).success)
    throw new Problem(404, 'not-found', 'There is nothing with this id.');
  const params = new URL(request.url).searchParams;
  const asked = Object.fromEntries(params);
  storable(asked);
  const query = fitting(endpoint.query, asked, 'query');
  const body = endpoint.body && fitting(endpoint.body, await readBody(request), 'body');
  const { actor } = key;
  const once = idempotencyKey(request);
  const caller = (name?: string) =>
    createCaller({
      orgId,
      actor: async () => actor,
      requestId,
      correlationId,
      ip: clientAddress(request.headers),
      key: once && name ? `${once} ${name}` : once,
    });
  const result: unknown = await endpoint.handle({
    orgId,
    actor,
    request,
    id,
    call: caller(),
    step: caller,
    query: query ?? {},
    body,
    file: endpoint.file ? await readFile(request, endpoint.file) : Buffer.alloc(0),
    seen: endpoint.replaces ? seenBy(request) : undefined,
    fresh: (what, ...same) => {
      if (once) return idFrom('api', actor.keyId, once, what);
      return same.length > 0 ? idFrom('api', actor.keyId, 'no key', what, ...same) : newId();
    },
  });
  if (result instanceof Response) return result;
  // As it travels: dates as text, and only what the schema names.
  const told: Record<string, unknown> = endpoint.answer[1].parse(JSON.parse(JSON.stringify(result)));
  const headers = new Headers();
  const position = endpoint.seenAt?.(result as never); // the endpoint's own answer
  if (position !== undefined) headers.set('etag', `"${position}"`);
  if (told.duplicate === true) headers.set('idempotency-replayed', 'true');
  if (typeof told.next === 'string') {
    params.set('cursor', told.next);
    headers.set('link', `</api/v1${endpoint.path}?${params}>; rel="next"`);
  }
  return Response.json(told, { status: endpoint.status ?? 200, headers });
}

/** What was sent as its schema has it; a name that does not exist is refused like a value that does not fit. */
function fitting(schema: z.ZodType | undefined, sent: unknown, where: string): unknown {
  if (!schema) return undefined;
  const unknown = strangers(sent, schema);
  const parsed = schema.safeParse(sent);
  if (unknown.length === 0 && parsed.success) return parsed.data;
  const rest = parsed.success ? [] : parsed.error.issues.filter(({ code }) => code !== 'unrecognized_keys');
  throw invalid([...unknown, ...fieldErrors(rest)], where);
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get('idempotency-key')?.replace(/^"(.*)"$/, '$1');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{8,200}$/.test(key))
    throw new Problem(400, 'bad-idempotency-key', 'An Idempotency-Key has 8 to 200 characters and no spaces.');
  return key;
}
