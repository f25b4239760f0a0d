import { randomUUID } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { referred } from '@/app/_api/told';
import { onRequestError } from '@/instrumentation';
import type { Actor } from '@/server/kernel/actor';
import { readLog } from '@/server/kernel/log';
import { createCaller } from '@/server/root';
import { routes } from './routes';
import { client } from './testing';

type Line = Record<string, unknown>;
const reader: Actor = { kind: 'staff', userId: 'u1', role: 'readonly', functions: ['*'] };

/** What is written to the log while something is done. */
async function lines(work: () => Promise<unknown>): Promise<Line[]> {
  process.env.JOVEY_LOG = 'info';
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await work();
  await new Promise((go) => setImmediate(go));
  const text = out.mock.calls.map(([part]) => String(part)).join('');
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
}
afterEach(() => {
  vi.restoreAllMocks();
  process.env.JOVEY_LOG = 'error';
});

it('a request to REST leaves one line that names endpoint, outcome, key and request, and nothing that was said', async () => {
  const c = await client([...new Set(routes.map((route) => route.scope))]);
  const tax = { name: 'Ada Lovelace', email: 'ada@example.com' };
  const told = await lines(async () => {
    await c.ask('GET', '/orders?limit=5');
    await c.ask('GET', '/orders/nobody-has-this');
    await c.ask('POST', '/orders', tax);
  });
  expect(told).toMatchObject([
    { message: 'request', method: 'GET', path: '/orders', status: 200, orgId: c.orgId, actor: 'api' },
    { method: 'GET', path: '/orders/{id}', status: 404, refused: 'not-found' },
    { method: 'POST', path: '/orders', status: 422, refused: 'invalid-input' },
  ]);
  for (const line of told) {
    expect(line.requestId).toMatch(/^[\w-]{10,}$/);
    expect(line.correlationId).toBeTruthy();
    expect(line.by).toMatch(/^api:/);
    expect(line.ms).toBeGreaterThan(0);
  }
  for (const word of ['Lovelace', 'ada@', 'jv_live', 'nobody-has']) expect(JSON.stringify(told)).not.toContain(word);
});

const pageFailed = (error: unknown) =>
  onRequestError(
    error,
    { path: '/desk/platform?q=ada@example.com', method: 'GET', headers: { 'x-request-id': 'request-9' } },
    {
      routerKind: 'App Router',
      routePath: '/desk/platform',
      routeType: 'render',
      renderSource: 'react-server-components',
      revalidateReason: undefined,
    },
  );

it('a procedure leaves one line whose correlation its events carry, and a failing one the request by which the page refers to it', async () => {
  const c = await client(['orders:read']);
  const owner: Actor = { kind: 'staff', userId: 'o1', role: 'owner', functions: ['*'] };
  const as = (actor: Actor) => createCaller({ orgId: c.orgId, actor: async () => actor, requestId: 'request-1' });
  const told = await lines(async () => {
    await as(owner).platform.checkInvariants({ checkId: randomUUID() });
    await as(reader)
      .platform.checkInvariants({ checkId: randomUUID() })
      .catch(() => {});
  });
  const [done, refused] = told.filter((line) => line.message === 'request');
  expect(done).toMatchObject({ method: 'mutation', path: 'platform.checkInvariants', status: 200, by: 'user:o1' });
  expect(refused).toMatchObject({ status: 403, refused: 'FORBIDDEN', actor: 'staff', requestId: 'request-1' });
  const event = (await readLog(c.orgId)).find((it) => it.type === 'invariant-check.requested');
  expect(event?.meta).toMatchObject({ correlationId: done?.correlationId, requestId: 'request-1' });

  const broken = createCaller({
    orgId: c.orgId,
    actor: () => Promise.reject(new Error('the session store fell over')),
    requestId: 'request-9',
  });
  const early = createCaller({
    orgId: c.orgId,
    actor: async () => owner,
    requestId: 'r',
    past: async () => ({ position: 1 }),
  });
  let digest: unknown;
  const failure = await lines(async () => {
    const error = await broken.platform.health().catch((it) => it);
    digest = (referred(error, 'request-9') as { digest?: unknown }).digest;
    await pageFailed(error);
    const soon = await early.orders.list({}).catch((it) => it);
    expect(soon).toMatchObject({ message: expect.stringContaining('being prepared') });
    await pageFailed(soon);
  });
  expect(digest).toBe('request-9');
  const failed = failure.filter((line) => line.level === 'error');
  expect(failed).toMatchObject([
    { message: 'the session store fell over', where: 'platform.health', requestId: 'request-9' },
    { where: 'page /desk/platform', requestId: 'request-9', reference: 'request-9', status: 500 },
  ]);
  expect(failed[0]?.stack).toContain('lines.db.test.ts');
  expect(JSON.stringify(failure)).not.toContain('ada@');
});
