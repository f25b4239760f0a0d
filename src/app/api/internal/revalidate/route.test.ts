import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shopPagesToken } from '@/server/catalog';
import { POST } from './route';

const forgotten = vi.hoisted(() => vi.fn());
vi.mock('next/cache', () => ({ revalidateTag: forgotten }));

const told = vi.fn();
const before = process.send;
beforeEach(() => {
  vi.stubEnv('JOVEY_SECRET', 'ab'.repeat(32));
  process.send = told;
});
afterEach(() => {
  process.send = before;
  vi.unstubAllEnvs();
  vi.clearAllMocks();
});

const ask = (token: string, body: unknown) =>
  POST(
    new Request('http://127.0.0.1/api/internal/revalidate', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

it('forgets what is named and tells the other web processes the same', async () => {
  expect((await ask(shopPagesToken(), { tags: ['a', 'b'] })).status).toBe(200);
  expect(forgotten.mock.calls.map(([tag]) => tag)).toEqual(['a', 'b']);
  expect(told.mock.calls).toEqual([[{ forget: ['a', 'b'] }]]);
});

it('does nothing for a stranger or for words it does not understand', async () => {
  expect((await ask('stranger', { tags: ['a'] })).status).toBe(401);
  expect((await ask(shopPagesToken(), { tags: [] })).status).toBe(400);
  expect(forgotten).not.toHaveBeenCalled();
  expect(told).not.toHaveBeenCalled();
});
