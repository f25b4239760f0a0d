import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { createCaller } from '@/server/root';

const staff = (...functions: string[]): Actor => ({ kind: 'staff', userId: randomUUID(), role: 'operator', functions });
const find = (orgId: string, actor: Actor, text: string) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).analytics.search({ text });

async function sold() {
  const w = await warehouse({ products: 8 });
  await w.send(await w.buy({ [w.productIds[0]!]: 1 }));
  return w;
}

it('finds orders, customers, products and invoices by what people know of them', async () => {
  const w = await sold();
  const year = new Date().getUTCFullYear();
  const all = await find(w.orgId, w.owner, 'ada');
  expect(all.orders).toMatchObject([{ number: 'J-10001', contactName: 'Ada Lovelace' }]);
  expect(all.customers).toMatchObject([{ email: 'ada@example.com', code: 'C-10001' }]);
  expect(all.invoices).toMatchObject([{ number: `INV-${year}-00001`, customerName: 'Ada Lovelace' }]);
  expect((await find(w.orgId, w.owner, 'j-10001')).orders).toHaveLength(1);
  expect((await find(w.orgId, w.owner, 'c-10001')).customers).toHaveLength(1);
  expect((await find(w.orgId, w.owner, 'ada@example.com')).customers).toHaveLength(1);
  expect((await find(w.orgId, w.owner, 'jv-test-3')).products).toMatchObject([{ sku: 'JV-TEST-3' }]);
  expect((await find(w.orgId, w.owner, 'INV-')).invoices).toHaveLength(1);
  // A few of each are enough.
  expect((await find(w.orgId, w.owner, 'test pump')).products).toHaveLength(6);
});

it('answers nothing to a single letter, and to signs that mean something to a database', async () => {
  const w = await sold();
  const nothing = {
    orders: [],
    customers: [],
    products: [],
    invoices: [],
    purchaseOrders: [],
    suppliers: [],
    components: [],
  };
  expect(await find(w.orgId, w.owner, 'a')).toEqual(nothing);
  expect(await find(w.orgId, w.owner, '%%')).toEqual(nothing);
  expect(await find(w.orgId, w.owner, "'; drop table sale; --")).toEqual(nothing);
});

it('finds only what the person’s functions show', async () => {
  const w = await sold();
  const groups = async (...functions: string[]) =>
    Object.entries(await find(w.orgId, staff(...functions), 'ada')).flatMap(([name, rows]) =>
      rows.length ? [name] : [],
    );
  expect(await groups('orders')).toEqual(['orders']);
  expect(await groups('customers')).toEqual(['customers']);
  expect(await groups('receivables')).toEqual(['invoices']);
  expect(await groups('analytics')).toEqual([]);
  expect((await find(w.orgId, staff('orders'), 'jv-test')).products).toEqual([]);
  expect((await find(w.orgId, staff('inventory'), 'jv-test')).products).toHaveLength(6);
  await expect(find(w.orgId, { kind: 'visitor' }, 'ada')).rejects.toThrow('sign in');
  const dealer: Actor = { kind: 'dealer', userId: randomUUID(), customerId: randomUUID() };
  await expect(find(w.orgId, dealer, 'ada')).rejects.toThrow('permission');
});

it('finds nothing of another organisation', async () => {
  await sold();
  const other = await warehouse({ products: 0 });
  expect(await find(other.orgId, other.owner, 'ada')).toEqual({
    orders: [],
    customers: [],
    products: [],
    invoices: [],
    purchaseOrders: [],
    suppliers: [],
    components: [],
  });
});
