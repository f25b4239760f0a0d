import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { invoicesOfOrder } from '@/server/receivables';
import { appRouter, createCaller } from '@/server/root';
import { forgetAddresses } from './forget-addresses';
import { isSensitive } from './sensitive';

const staff = (role: 'operator' | 'owner', ...functions: string[]): Actor & { userId: string } => ({
  kind: 'staff',
  userId: randomUUID(),
  role,
  functions,
});
const from = (orgId: string, actor: Actor, ip?: string) =>
  createCaller({ orgId, actor: async () => actor, requestId: `request-${randomUUID()}`, ip });

/** A house in which somebody bought, and whoever may look at it. */
async function house() {
  const w = await warehouse();
  const orderId = await w.buy({ [w.productIds[0]!]: 1 });
  await w.send(orderId);
  const [invoice] = await w.read(() => invoicesOfOrder(orderId));
  const owner = staff('owner', '*');
  const audit = (list = {}) => from(w.orgId, owner).privacy.accesses(list);
  return { ...w, orderId, invoice: invoice!, customerId: invoice!.customerId, chief: owner, audit };
}

/** SQL as a role, in an organisation. */
async function as(url: string | undefined, orgId: string, kind: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('app.org_id', $1, false), set_config('app.actor_kind', $2, false)", [
      orgId,
      kind,
    ]);
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('the access audit', () => {
  it('says who read which record, when, from which address: once for a page that renews itself', async () => {
    const { orgId, customerId, invoice, audit } = await house();
    const clerk = staff('operator', 'customers', 'receivables');
    const before = Date.now();
    for (let i = 0; i < 3; i++) await from(orgId, clerk, '192.0.2.7').customers.get({ customerId });
    await from(orgId, clerk, '192.0.2.8').customers.get({ customerId });
    await from(orgId, clerk, '192.0.2.7').customers.list({});
    await from(orgId, clerk, '192.0.2.7').receivables.paper({ invoiceId: invoice.invoiceId });
    const { rows } = await audit({ by: `user:${clerk.userId}` });
    expect(rows.map((r) => [r.deed, r.record, r.recordId, r.records, r.door, r.address]).reverse()).toEqual([
      ['read', 'customer', customerId, 1, 'customers.get', '192.0.2.7'],
      ['read', 'customer', customerId, 1, 'customers.get', '192.0.2.8'],
      ['read', 'customer', null, 1, 'customers.list', '192.0.2.7'],
      ['read', 'invoice', invoice.invoiceId, 1, 'receivables.paper', '192.0.2.7'],
    ]);
    for (const row of rows) {
      expect(row.at.getTime()).toBeGreaterThanOrEqual(before - 1000);
      expect(row.requestId).toMatch(/^request-/);
    }
  });

  it('says who changed a record, with the request that its event carries, and who was refused', async () => {
    const { orgId, orderId, audit } = await house();
    const clerk = staff('operator', 'orders');
    await from(orgId, clerk, '2001:db8::1').orders.note({ orderId, note: 'Rang twice' });
    await expect(from(orgId, clerk, '2001:db8::1').customers.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(from(orgId, clerk, '2001:db8::1').customers.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { rows } = await audit({ by: `user:${clerk.userId}` });
    expect(rows.map((r) => [r.deed, r.record, r.recordId, r.records, r.door, r.address])).toEqual([
      ['refused', 'customer', null, 0, 'customers.list', '2001:db8::1'],
      ['changed', 'order', orderId, 1, 'orders.note', '2001:db8::1'],
    ]);
  });

  it('hears of API keys, and keeps nothing of buyers at their own records nor of what was not there', async () => {
    const { orgId, orderId, customerId, audit } = await house();
    const keyId = randomUUID();
    await from(orgId, { kind: 'api', keyId, scopes: ['orders:read'] }, '198.51.100.1').orders.get({ orderId });
    await from(orgId, { kind: 'consumer', userId: randomUUID(), customerId }, '198.51.100.2').orders.myOrder({
      orderId,
    });
    await expect(
      from(orgId, staff('owner', '*'), '198.51.100.3').customers.get({ customerId: randomUUID() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { rows } = await audit();
    expect(rows.filter((r) => r.address?.startsWith('198.51.100.')).map((r) => [r.by, r.address])).toEqual([
      [`api:${keyId}`, '198.51.100.1'],
    ]);
  });

  it('is searched by record, person, deed, address and day, page by page, and by administrators only', async () => {
    const { orgId, orderId, customerId, audit, chief } = await house();
    const clerk = staff('operator', 'customers', 'orders');
    for (let i = 0; i < 5; i++) await from(orgId, clerk, `203.0.113.${i}`).customers.get({ customerId });
    await from(orgId, clerk, '203.0.113.9').orders.get({ orderId });
    const today = new Date().toISOString().slice(0, 10);
    const count = async (list: object) => (await audit({ ...list, by: `user:${clerk.userId}` })).rows.length;
    expect(await count({ recordId: customerId })).toBe(5);
    expect(await count({ record: 'order' })).toBe(1);
    expect(await count({ deed: 'changed' })).toBe(0);
    expect(await count({ address: '203.0.113.3' })).toBe(1);
    expect(await count({ from: today, to: today })).toBe(6);
    expect(await count({ to: '2020-01-01' })).toBe(0);
    const first = await audit({ by: 'user:', recordId: customerId, limit: 3 });
    const second = await audit({ by: 'user:', recordId: customerId, limit: 3, cursor: first.next! });
    expect([...first.rows, ...second.rows].map((r) => r.address)).toEqual([4, 3, 2, 1, 0].map((n) => `203.0.113.${n}`));
    expect(second.next).toBeNull();
    await expect(from(orgId, clerk).privacy.accesses({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const looks = (await audit({ record: 'access' })).rows;
    expect(looks.map((r) => [r.deed, r.by])).toContainEqual(['read', `user:${chief.userId}`]);
    expect(looks.map((r) => [r.deed, r.by])).toContainEqual(['refused', `user:${clerk.userId}`]);
  });

  it('can be changed by nobody: not by the application, not by the owner, nor with a time of one’s own', async () => {
    const { orgId, orderId } = await house();
    await from(orgId, staff('owner', '*')).orders.get({ orderId });
    const [app, owner] = [process.env.APP_DATABASE_URL, process.env.DATABASE_URL];
    for (const sql of ['update access_record set by = by', 'delete from access_record', 'truncate access_record'])
      for (const url of [app, owner])
        await expect(as(url, orgId, 'system', sql)).rejects.toMatchObject({ code: '42501' });
    await expect(
      as(
        app,
        orgId,
        'system',
        `insert into access_record ("orgId", id, at, by, deed, record, records, door, "requestId") values ('${orgId}', gen_random_uuid(), '2020-01-01', 'user:x', 'read', 'order', 1, 'orders.get', 'r')`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect((await as(app, randomUUID(), 'system', 'select from access_record')).rowCount).toBe(0);
    expect((await as(app, orgId, 'visitor', 'select from access_record')).rowCount).toBe(0);
  });

  it('forgets from which address after 90 days, not before, and keeps the look', async () => {
    const { orgId, audit } = await house();
    const old = async (days: number, address: string | null) => {
      const at = `now() - interval '${days} days'`;
      await as(
        process.env.DATABASE_URL,
        orgId,
        'system',
        `insert into access_record ("orgId", id, at, by, deed, record, records, door, address, "requestId")
         values ('${orgId}', gen_random_uuid(), ${at}, 'user:long-gone', 'read', 'order', 1, 'day ${days}', ${address && `'${address}'`}, 'r')`,
      );
    };
    for (const days of [29, 89, 91, 400]) await old(days, `192.0.2.${days % 256}`);
    await old(500, null);
    const known = async () =>
      Object.fromEntries((await audit({ by: 'user:long-gone' })).rows.map((r) => [r.door, r.address]));
    expect(await forgetAddresses(randomUUID())).toBe(0);
    expect(Object.values(await known()).filter(Boolean)).toHaveLength(4);
    expect(await forgetAddresses(orgId)).toBe(2);
    expect(await known()).toEqual({
      'day 29': '192.0.2.29',
      'day 89': '192.0.2.89',
      'day 91': null,
      'day 400': null,
      'day 500': null,
    });
    expect(await forgetAddresses(orgId)).toBe(0);

    // Nobody can wipe a fresh trace, put another address in, or change anything else of an old row under this cover.
    const [app, owner] = [process.env.APP_DATABASE_URL, process.env.DATABASE_URL];
    const where = (day: number) => `where "orgId" = '${orgId}' and door = 'day ${day}'`;
    for (const url of [app, owner])
      for (const sql of [
        `update access_record set address = null ${where(29)}`,
        `update access_record set address = '10.0.0.1' ${where(89)}`,
        `update access_record set address = '10.0.0.1' ${where(400)}`,
        `update access_record set address = null, by = 'user:somebody-else' ${where(89)}`,
      ])
        await expect(as(url, orgId, 'system', sql), sql).rejects.toMatchObject({ code: '42501' });
  });

  it('shows nothing that it could not write down', async () => {
    const { orgId, customerId } = await house();
    await expect(
      createCaller({ orgId, actor: async () => staff('owner', '*'), requestId: 'a\u0000b' }).customers.get({
        customerId,
      }),
    ).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    await expect(from(orgId, staff('owner', '*')).customers.get({ customerId })).resolves.toMatchObject({
      id: customerId,
    });
  });

  it('hears of whoever reads of debts, prices and talks away from the customers themselves', async () => {
    const { orgId, customerId, invoice, audit } = await house();
    const looker = { kind: 'staff', userId: randomUUID(), role: 'readonly', functions: ['*'] } as const;
    const through = from(orgId, looker, '192.0.2.44');
    await through.analytics.work();
    await through.decisions.list({});
    await through.agentMessages.threads({});
    await through.pricing.agreements({ customerId });
    const read = async () => (await audit({ by: `user:${looker.userId}` })).rows.map((row) => row.door);
    expect(await read()).toEqual(['analytics.work']); // where nothing was shown, nobody has seen anything
    await through.eventLog.explain({ figure: 'balance', id: invoice.invoiceId });
    expect(await read()).toContain('eventLog.explain');
  });

  it('knows only doors that there are', () => {
    const doors = Object.keys(appRouter._def.procedures);
    const watched = doors.filter(isSensitive);
    expect(watched.length).toBeGreaterThan(60);
    expect(watched).toEqual(
      expect.arrayContaining(['customers.get', 'privacy.data', 'identity.apiKeys', 'eventLog.get']),
    );
    for (const door of watched) expect(door, 'catalogue and stock name nobody').not.toMatch(/^(catalog|inventory)\./);
  });
});
