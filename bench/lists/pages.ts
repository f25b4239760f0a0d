import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/server/kernel/actor';
import { createCaller } from '../../src/server/root';

const owner: Actor = { kind: 'staff', userId: 'bench', role: 'owner', functions: ['*'] };

/** The back office's lists as its pages ask for them: the first page, the ones after, narrowed, searched. */
export function listPages(orgId: string): Record<string, () => Promise<unknown>> {
  const api = createCaller({ orgId, actor: async () => owner, requestId: randomUUID() });
  const pick = (most: number) => 1 + Math.floor(Math.random() * most);
  return {
    'orders, first page': () => api.orders.list({}),
    'orders, two pages on': async () => {
      const { next } = await api.orders.list({});
      return api.orders.list({ cursor: next ?? undefined });
    },
    'orders, to be picked': () => api.orders.list({ statuses: ['confirmed', 'picking'] }),
    'orders, search': () => api.orders.list({ search: `j-x${pick(9000)}` }),
    'orders, counts of the desk': () => api.orders.counts(),
    'customers, first page': () => api.customers.list({}),
    'customers, search': () => api.customers.list({ q: `buyer${pick(9000)}@` }),
    'invoices, first page': () => api.receivables.list({}),
    'events, first page': () => api.eventLog.list({}),
    'events, one type': () => api.eventLog.list({ types: ['order.placed'] }),
    'events, one person': () => api.eventLog.list({ by: 'user:bench' }),
  };
}

/** Times of one page, in milliseconds, after two that are not counted. */
export async function timed(page: () => Promise<unknown>, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = -2; i < times; i++) {
    const start = performance.now();
    await page();
    if (i >= 0) taken.push(performance.now() - start);
  }
  return taken;
}
