import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { headOf } from '@/server/kernel/fork/fork';
import { logFaults } from '@/server/kernel/fork/log-faults';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';

const reader = (...functions: string[]): Actor => ({ kind: 'staff', userId: 'reader', role: 'operator', functions });
const owner: Actor = { kind: 'staff', userId: 'owner', role: 'owner', functions: ['*'] };
const as = (orgId: string, actor: Actor) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).eventLog;
const sql = (orgId: string, text: string) => asSystem(orgId, () => readPool().query(text));

describe('a check of everything', () => {
  it('finds nothing in a healthy house, and each fault in a broken one', async () => {
    const w = await warehouse();
    await w.buy({ [w.productIds[0]!]: 1 });
    const log = as(w.orgId, reader('event-log'));
    const taskId = randomUUID();
    await log.checkIntegrity({ taskId });
    expect(await log.task({ taskId })).toMatchObject({ kind: 'check', state: 'running' });
    await w.settle();
    expect(await log.task({ taskId })).toMatchObject({
      state: 'finished',
      faults: 0,
      findings: [],
      message: expect.stringContaining('every one'),
    });

    await sql(w.orgId, `update product set "sku" = 'WRONG' where id = '${w.productIds[0]}'`);
    await sql(w.orgId, `update es_stream set version = version + 1 where "streamId" = 'product-${w.productIds[0]}'`);
    const again = randomUUID();
    await log.checkIntegrity({ taskId: again });
    await w.settle();
    const found = await log.task({ taskId: again });
    expect(found).toMatchObject({ state: 'finished', faults: 2, valuesHidden: true });
    expect(found.findings.map((f) => f.rule)).toEqual(['version', 'differs']);
    expect(found.findings[1]).toMatchObject({
      table: 'product',
      key: { id: w.productIds[0] },
      columns: [{ column: 'sku', live: null }],
    });
    const full = await as(w.orgId, reader('event-log', 'customers')).task({ taskId: again });
    expect(full.findings[1]!.columns).toMatchObject([{ column: 'sku', live: 'WRONG' }]);
    await sql(w.orgId, `update es_stream set version = version - 1 where "streamId" = 'product-${w.productIds[0]}'`);

    // Only an admin builds anew; reactions are not asked again, so nothing but the task itself is recorded.
    const rebuildId = randomUUID();
    await expect(log.rebuildProjections({ taskId: rebuildId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const house = as(w.orgId, owner);
    await expect(house.rebuildProjections({ taskId: rebuildId, projections: ['x'] })).rejects.toMatchObject({
      message: expect.stringContaining('no projection'),
    });
    const before = await headOf(w.orgId);
    await house.rebuildProjections({ taskId: rebuildId });
    await w.settle();
    expect(await house.task({ taskId: rebuildId })).toMatchObject({ state: 'finished', faults: 1 });
    expect(await headOf(w.orgId)).toBe(before + 2);
    expect(await allDifferences(w.orgId)).toEqual([]);
    expect((await house.tasks()).map((t) => t.kind)).toEqual(['rebuild', 'check', 'check']);
  });
});

describe('the log by itself', () => {
  let db: pg.Client;
  beforeAll(async () => {
    db = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await db.connect();
  });
  afterAll(() => db.end());
  const damage = async (orgId: string, statement: string) => {
    // Only the server's owner can, by switching the guard off: what an intruder with the keys to the machine could do.
    await db.query('begin');
    await db.query('alter table events disable trigger events_immutable');
    await db.query(statement, [orgId]);
    await db.query('alter table events enable trigger events_immutable');
    await db.query('commit');
  };

  it('tells the exact position of what is missing, out of order, unreadable or ahead', async () => {
    const w = await warehouse();
    expect((await logFaults(w.orgId)).faults).toEqual([]);
    const head = await headOf(w.orgId);
    await damage(w.orgId, `delete from events where "orgId" = $1 and position in (3, 4)`);
    await damage(
      w.orgId,
      `update events set "createdAt" = "createdAt" - interval '1 year' where "orgId" = $1 and position = 6`,
    );
    await damage(w.orgId, `update events set "schemaVersion" = 9 where "orgId" = $1 and position = 7`);
    await sql(
      w.orgId,
      `insert into es_checkpoint ("orgId", consumer, position) values ('${w.orgId}', 'x', ${head + 5})`,
    );
    const { faults } = await logFaults(w.orgId);
    expect(faults.find((f) => f.rule === 'position')).toMatchObject({
      position: 3,
      what: 'Positions 3 to 4 are missing.',
    });
    expect(faults.find((f) => f.rule === 'time')).toMatchObject({ position: 6 });
    expect(faults.find((f) => f.rule === 'type')).toMatchObject({ position: 7 });
    expect(faults.find((f) => f.rule === 'checkpoint')!.what).toContain(`beyond the log's end at ${head}`);
    expect(faults.some((f) => f.rule === 'version')).toBe(true);
  });
});
