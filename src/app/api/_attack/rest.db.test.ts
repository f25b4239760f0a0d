import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { idFrom } from '@/server/kernel/id';
import { handle } from '../v1/_rest/handle';
import { routes } from '../v1/_rest/routes';
import { type Business, business, closeEyes, idsOf, versionsOf } from './victim';
import { fieldsOf, words } from './words';

// Every path of the API is called with somebody else's ids, by keys that may not, or may everything elsewhere.
const everything = [...new Set(routes.map((route) => route.scope))];
type Answer = { path: string; status: number; text: string };

let a: Business;
let b: Business;
let ids: Map<string, Set<string>>;

beforeAll(async () => {
  [a, b] = [await business(), await business()];
  const victim = await a.consumer('victim');
  await a.dealer('dealer');
  await a.send(await a.buy(victim.actor));
  await a.buy({ kind: 'visitor' });
  ids = await idsOf(a.orgId);
});
afterAll(() => closeEyes());

/** A body that fits an endpoint's schema where its example or plain words do. */
function bodyFor(schema: z.ZodType | undefined, example: unknown, filled: Record<string, unknown>): unknown {
  if (!schema) return undefined;
  const foreign = typeof example === 'object' && example !== null ? { ...example } : {};
  for (const name of Object.keys(foreign))
    if (name in filled && /Ids?$/.test(name)) Reflect.set(foreign, name, filled[name]);
  return schema.safeParse(foreign).success ? foreign : filled;
}

async function walk(orgId: string, keyFor: () => Promise<string>) {
  const answers: Answer[] = [];
  const fields = fieldsOf(ids);
  const pools = ['orderId', 'invoiceId', 'customerId', 'productId', 'decisionId', 'eventId'];
  for (const route of routes) {
    if (route.stream) continue; // follows the whole log; its filter is the list's
    // A key may make 120 requests a minute: each path has its own.
    const key = await keyFor();
    const targets = route.path.includes('{id}')
      ? pools.flatMap((pool) => (fields.get(pool) ?? []).slice(0, 2))
      : [...(fields.get('customerId') ?? [])].slice(0, 2);
    for (const id of targets) {
      const one = Object.fromEntries([...fields].map(([name, list]) => [name, list[0] ?? id]));
      const filled = { ...words({ ...one, customerId: id }), ...one, customerId: id };
      const path = route.path.replace('{id}', id);
      const body = bodyFor(route.body, route.example, filled);
      const response = await handle(
        new Request(
          `http://shop.example/api/v1${path}${route.query && route.method === 'GET' ? `?customerId=${id}` : ''}`,
          {
            method: route.method,
            headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body),
          },
        ),
        orgId,
      );
      answers.push({ path: `${route.method} ${route.path}`, status: response.status, text: await response.text() });
    }
  }
  return answers;
}
const crashed = (answers: Answer[]) => answers.filter((x) => x.status >= 500).map((x) => `${x.path}: ${x.text}`);
const leaked = (answers: Answer[]) =>
  answers.filter((x) => x.status < 300 && x.text.includes(a.mark)).map((x) => `${x.path}: ${x.text.slice(0, 200)}`);

describe('the API', () => {
  it('shows and changes nothing of one organisation for the keys of another', async () => {
    const before = await versionsOf(a.orgId);
    const there = await walk(b.orgId, () => b.key(everything));
    expect(crashed(there)).toEqual([]);
    expect(leaked(there)).toEqual([]);
    // At the other organisation's own door the key is unknown.
    const here = await walk(a.orgId, () => b.key(everything));
    expect(here.filter((x) => x.status !== 401)).toEqual([]);
    expect(await versionsOf(a.orgId)).toEqual(before);
  });

  it('takes a key with one scope for that scope only', async () => {
    const answers = await walk(a.orgId, () => a.key(['catalog:read']));
    expect(crashed(answers)).toEqual([]);
    expect(leaked(answers)).toEqual([]);
    const open = new Set(answers.filter((x) => x.status !== 403).map((x) => x.path));
    const meant = routes
      .filter((route) => route.scope === 'catalog:read')
      .map((route) => `${route.method} ${route.path}`);
    expect([...open].sort()).toEqual([...new Set(meant)].sort());
  });

  it('takes no key that was cut short or made up', async () => {
    const key = await a.key(everything);
    for (const wrong of [
      key.slice(0, -1),
      `${key.slice(0, -1)}x`,
      key.replace(/_[a-z0-9]{8}_/, '_00000000_'),
      idFrom('x', 'y'),
    ]) {
      const response = await handle(
        new Request('http://shop.example/api/v1/orders', { headers: { authorization: `Bearer ${wrong}` } }),
        a.orgId,
      );
      expect([response.status, wrong === key]).toEqual([401, false]);
    }
  });
});
