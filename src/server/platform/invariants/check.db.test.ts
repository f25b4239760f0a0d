import { randomUUID } from 'node:crypto';
import '@/agents';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { createCaller } from '@/server/root';
import { invariants } from './all';
import { checkInvariants } from './check';

const reader: Actor = { kind: 'staff', userId: 'reader', role: 'operator', functions: ['platform'] };
const as = (orgId: string, actor: Actor) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).platform;
const boss: Actor = { kind: 'staff', userId: 'boss', role: 'owner', functions: ['*'] };
let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
});
afterAll(() => owner.end());

const broken = async (orgId: string, full = true) =>
  (await checkInvariants(orgId, { full })).filter((r) => r.state === 'broken').map((r) => r.name);
const noted = (orgId: string) =>
  asSystem(orgId, async () => {
    const { rows } = await readPool().query<{ type: string }>(
      `select type from events where "orgId" = $1 and "streamType" = 'invariant' order by position`,
      [orgId],
    );
    return rows.map((row) => row.type);
  });

/** What an intruder, or a fault, with the owner's rights could do to the tables; and how each is named. */
const damages: [promise: string, sql: string][] = [
  ['money.order-adds-up', `update sales_order set "totalMinor" = "totalMinor" + 1`],
  ['money.order-is-invoiced', `update sales_order set "totalMinor" = "totalMinor" + 1`],
  ['money.invoice-adds-up', `update invoice set lines = jsonb_set(lines, '{0,netMinor}', '1')`],
  [
    'money.invoice-is-ledger',
    `update receivable_entry set "openMinor" = "openMinor" - 1, "balanceMinor" = "balanceMinor" - 1 where "invoiceId" is not null`,
  ],
  ['money.numbers-have-no-gaps', `update invoice set sequence = sequence + 1`],
  ['goods.stock-is-ledger', `update stock_level set "onHand" = "onHand" + 1, available = available + 1`],
  ['goods.reserved-is-there', `update stock_level set reserved = "onHand" + 1, available = -1`],
  ['goods.orders-let-go', `update stock_movement set "reservedDelta" = "reservedDelta" + 1 where kind = 'issued'`],
  ['agents.decision-is-done', `update decision set "executedStream" = 'product-nobody'`],
  ['log.no-event-lost', `update es_stream set version = version + 1 where "streamType" = 'invoice'`],
  ['log.no-event-without-its-projection', `update es_checkpoint set error = 'Broken on purpose', "failedAt" = now()`],
];

describe('the promises of the books', () => {
  it('hold in a house that did business, and each is named when it is broken', async () => {
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 2 });
    await w.send(orderId);
    const house = createCaller({ orgId: w.orgId, actor: async () => boss, requestId: randomUUID() });
    const price = { productId: w.productIds[0]!, priceMinor: 123_00, reason: 'Copper is dear' };
    await house.catalog.changePriceNow({ decisionId: randomUUID(), ...price });
    await w.settle();
    expect(await broken(w.orgId)).toEqual([]);
    expect(await noted(w.orgId)).toEqual([]);

    for (const [promise, sql] of damages) {
      await owner.query('begin');
      // The table itself refuses this one: an intruder would have to take that down first.
      await owner.query('alter table stock_level drop constraint stock_level_promised');
      const scoped = sql.includes(' where ') ? `${sql} and "orgId" = $1` : `${sql} where "orgId" = $1`;
      expect((await owner.query(scoped, [w.orgId])).rowCount, promise).toBeGreaterThan(0);
      await owner.query(`select set_config('app.org_id', $1, true)`, [w.orgId]);
      const invariant = invariants.find((i) => i.name === promise)!;
      const judged = await owner.query(`select * from (${invariant.judged}) j where ok is not true`, [
        invariant.only?.() ?? null,
      ]);
      expect(judged.rowCount, promise).toBeGreaterThan(0);
      expect(judged.rows[0].fact, promise).toMatch(/\d|Broken|nobody/);
      await owner.query('rollback');
    }
    expect(await broken(w.orgId)).toEqual([]);
  });

  it('are watched: only what moved is looked at again, breaking and mending are written down once', async () => {
    const w = await warehouse();
    await w.settle();
    await checkInvariants(w.orgId);
    const set = (by: number) =>
      owner.query(
        `update stock_level set "onHand" = "onHand" + $2, available = available + $2 where "orgId" = $1 and "productId" = $3`,
        [w.orgId, by, w.productIds[0]],
      );
    await set(1);
    expect(await broken(w.orgId, false)).toEqual([]);
    await w.buy({ [w.productIds[0]!]: 1 });
    expect(await broken(w.orgId, false)).toEqual(['goods.stock-is-ledger']);
    expect(await broken(w.orgId, false)).toEqual(['goods.stock-is-ledger']);
    const board = await as(w.orgId, reader).invariants();
    expect(board.find((i) => i.name === 'goods.stock-is-ledger')).toMatchObject({
      state: 'broken',
      broken: 1,
      offenders: [{ id: w.productIds[0], fact: expect.stringContaining('ledger') }],
      rebuild: ['inventory.stock-level', 'inventory.stock-movement'],
    });
    expect(await as(w.orgId, reader).broken()).toBe(1);
    await set(-1);
    expect(await broken(w.orgId, false)).toEqual([]);
    expect(await noted(w.orgId)).toEqual(['invariant.broken', 'invariant.mended']);
    await set(1);
    await as(w.orgId, reader).checkInvariants({ checkId: randomUUID() });
    await w.settle();
    expect(await as(w.orgId, reader).broken()).toBe(1);
    await set(-1);
    await expect(as(w.orgId, { kind: 'visitor' }).invariants()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});
