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
    'orders, search: a number': () => api.orders.list({ search: `x${pick(9000)}` }),
    'orders, search: a first name': () => api.orders.list({ search: `anna${String.fromCharCode(96 + pick(5))}` }),
    'orders, search: two names': () => api.orders.list({ search: `meier${pick(999)} clara` }),
    'orders, search: a name and a SKU': () => api.orders.list({ search: 'annaa ds-7' }),
    'orders, search: the beginning of all numbers': () => api.orders.list({ search: 'j-' }),
    'orders, search: the first digits': () => api.orders.list({ search: `j-x${pick(9)}` }),
    'orders, search: a phone number': () => api.orders.list({ search: `+49 30 0000${1000 + pick(8999)}` }),
    'orders, search: a name, to be picked': () =>
      api.orders.list({ search: 'ella', statuses: ['confirmed', 'picking'] }),
    'orders, search: nothing there': () => api.orders.list({ search: 'nobody' }),
    'orders, search: two that never meet': () => api.orders.list({ search: 'anna ds-1' }),
    'orders, search: two pages on': async () => {
      const { next } = await api.orders.list({ search: 'anna' });
      return api.orders.list({ search: 'anna', cursor: next ?? undefined });
    },
    'orders, of dealers: none there': () => api.orders.list({ customerKind: 'dealer' }),
    'orders, refunded: none there': () => api.orders.list({ paymentStatuses: ['refunded'] }),
    'orders, counts of the desk': () => api.orders.counts(),
    'customers, first page': () => api.customers.list({}),
    'customers, search: a name': () => api.customers.list({ q: `meier${pick(999)}` }),
    'customers, search: a first letter': () => api.customers.list({ q: 'a' }),
    'customers, search: an e-mail': () => api.customers.list({ q: `annaa.meier${pick(99) * 10}@` }),
    'customers, search: a phone number': () => api.customers.list({ q: `030 0000${1000 + pick(8999)}` }),
    'invoices, first page': () => api.receivables.list({}),
    'invoices, credited: none there': () => api.receivables.list({ view: 'credited' }),
    'invoices, figures above them': () => api.receivables.figures(),
    'invoices, unpaid': () => api.receivables.list({ view: 'unpaid' }),
    'invoices, search: a number': () => api.receivables.list({ search: `inv-x${pick(9000)}` }),
    'invoices, search: a name': () => api.receivables.list({ search: `meier${pick(999)}` }),
    'invoices, search: a name, overdue': () => api.receivables.list({ search: 'greta', view: 'overdue' }),
    'the palette, a name': () => api.analytics.search({ text: `meier${pick(999)}` }),
    'the palette, a beginning': () => api.analytics.search({ text: 'an' }),
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
