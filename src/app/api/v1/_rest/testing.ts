import { warehouse } from '@/server/fulfillment/testing/warehouse';
import { issueApiKey, newApiKey } from '@/server/identity';
import { newId } from '@/server/kernel/id';
import { handle } from './handle';

type Sent = { key?: string; headers?: Record<string, string> };
type Json = Record<string, unknown>;

/** A shop with stock and an API key for it, and a client that speaks to /api/v1 as over HTTP. */
export async function client(scopes: string[], options: Parameters<typeof warehouse>[0] = {}) {
  const shop = await warehouse(options);
  const bearer = await keyFor(shop, scopes);
  return { ...shop, bearer, ...speaking(shop.orgId, bearer), keyFor: (other: string[]) => keyFor(shop, other) };
}

async function keyFor(shop: Awaited<ReturnType<typeof warehouse>>, scopes: string[]) {
  const { text, prefix, hash } = newApiKey();
  await shop.must(
    issueApiKey,
    { keyId: newId(), name: 'Test', prefix, hash, scopes },
    { kind: 'system', name: 'test' },
  );
  return text;
}

/** Requests to an organisation's API with a key. */
export function speaking(orgId: string, bearer: string | undefined) {
  const raw = (method: string, path: string, body?: unknown, { key, headers = {} }: Sent = {}) =>
    handle(
      new Request(`http://shop.example/api/v1${path}`, {
        method,
        headers: {
          ...(bearer && { authorization: `Bearer ${bearer}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key && { 'idempotency-key': key }),
          ...headers,
        },
        body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      }),
      orgId,
    );
  /** The answer's status, headers and JSON. */
  const ask = async (method: string, path: string, body?: unknown, sent?: Sent) => {
    const response = await raw(method, path, body, sent);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as Json }; // our own answers are objects
  };
  return { raw, ask };
}
