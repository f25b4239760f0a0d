import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAnnouncements } from '../announce';
import { closePools, readPool } from '../database/pools';
import { withScope } from '../database/scope';
import { organisation } from '../testing/organisation';
import { allDifferences } from '../testing/rebuild';
import { add, inline, later, name, openTills, take } from '../testing/till';
import { checkProjections } from './check';
import { fillFork } from './fill';
import { dropFork, enterFork, headOf, inside, openFork } from './fork';
import { rebuildProjections } from './rebuild';

beforeAll(openTills);
afterAll(() => Promise.all([closePools(), closeAnnouncements()]));

async function tills(count: number) {
  const org = organisation();
  for (let i = 0; i < count; i++) await org.must(add, { tillId: `t${i % 7}`, coins: 1 });
  await org.must(name, { tillId: 't0', keeperId: 'k', name: 'Ada' });
  return org;
}
const coins = async (table: string) => {
  const { rows } = await readPool().query<{ id: string; coins: number }>(`select id, coins from ${table} order by id`);
  return Object.fromEntries(rows.map((row) => [row.id, row.coins]));
};
const break_ = async (orgId: string, sql: string) => withScope({ orgId, kind: 'system' }, () => readPool().query(sql));

describe('a fork', () => {
  it('is the business as it was, read by the same words', async () => {
    const org = await tills(14);
    const then = await headOf(org.orgId);
    await org.must(take, { tillId: 't0', coins: 2 });
    const fork = await enterFork(org.orgId, 'check', then);
    await openFork(fork, [inline, later]);
    await fillFork(fork, [inline, later]);
    const past = await inside(fork, () => coins('kernel_test_till'));
    expect(past).toEqual(Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`t${i}`, 2])));
    expect((await inside(fork, () => readPool().query('select max(position)::int as n from events'))).rows).toEqual([
      { n: then },
    ]);
    expect((await org.read(() => coins('kernel_test_till'))).t0).toBe(0);
    await dropFork(fork);
  });

  it('comes to the same where rows outgrow memory', async () => {
    const org = await tills(30);
    const fork = await enterFork(org.orgId, 'check', await headOf(org.orgId));
    await openFork(fork, [inline]);
    await fillFork(fork, [inline], { mostRows: 2 });
    expect(await inside(fork, () => coins('kernel_test_till'))).toEqual(
      await org.read(() => coins('kernel_test_till')),
    );
    await dropFork(fork);
  });

  it('has the keys of the live tables, by which a statement may group', async () => {
    const org = await tills(3);
    const fork = await enterFork(org.orgId, 'check', 3);
    await openFork(fork, [inline, later]);
    await fillFork(fork, [inline, later]);
    const { rows } = await inside(fork, () =>
      readPool().query('select id, coins, count(*)::int as n from kernel_test_till group by "orgId", id order by id'),
    );
    expect(rows).toEqual(['t0', 't1', 't2'].map((id) => ({ id, coins: 1, n: 1 })));
    await dropFork(fork);
  });

  it('is closed like the live tables, and no door for anything else', async () => {
    const org = await tills(3);
    const fork = await enterFork(org.orgId, 'check', 3);
    await openFork(fork, [inline]);
    await fillFork(fork, [inline]);
    const seen = async (scope: Parameters<typeof withScope>[0]) =>
      (await withScope(scope, () => readPool().query(`select from ${fork.schema}.kernel_test_till`))).rowCount;
    expect(await seen({ orgId: org.orgId, kind: 'staff', functions: 'x' })).toBe(3);
    expect(await seen({ orgId: org.orgId, kind: 'visitor' })).toBe(0);
    expect(await seen({ orgId: organisation().orgId, kind: 'system' })).toBe(0);
    const other = organisation();
    await expect(break_(other.orgId, `select es_fork_drop('${fork.id}')`)).rejects.toThrow('no such fork');
    for (const table of ['events', 'es_head', 'session', 'pg_authid'])
      await expect(break_(org.orgId, `select es_fork_open('${fork.id}', '{${table}}')`)).rejects.toThrow(
        'is no projection',
      );
    await dropFork(fork);
    const app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
    await app.connect();
    await expect(app.query('create schema mine')).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });
});

describe('a check', () => {
  it('names every difference: the row, the column, both values', async () => {
    const org = await tills(7);
    await org.settle();
    const check = () => checkProjections(org.orgId, [inline, later]);
    expect((await check()).map((c) => [c.table, c.rows, c.count])).toEqual([
      ['kernel_test_till', 7, 0],
      ['kernel_test_till_async', 7, 0],
    ]);
    await break_(org.orgId, `update kernel_test_till set coins = 99 where id = 't3'`);
    await break_(org.orgId, `delete from kernel_test_till where id = 't4'`);
    await break_(org.orgId, `insert into kernel_test_till values ('${org.orgId}', 'ghost', 1, 1, null)`);
    const [found] = await check();
    expect(found).toMatchObject({ count: 3, position: 8 });
    expect(found!.differences.sort((a, b) => String(a.key.id).localeCompare(String(b.key.id)))).toEqual([
      { table: 'kernel_test_till', key: { id: 'ghost' }, kind: 'surplus', columns: [] },
      {
        table: 'kernel_test_till',
        key: { id: 't3' },
        kind: 'differs',
        columns: [{ column: 'coins', live: 99, rebuilt: 1 }],
      },
      { table: 'kernel_test_till', key: { id: 't4' }, kind: 'missing', columns: [] },
    ]);
  });

  it('judges an asynchronous table by where its consumer stands', async () => {
    const org = await tills(7);
    await org.settle();
    await org.must(add, { tillId: 't1', coins: 5 });
    expect((await checkProjections(org.orgId, [later]))[0]).toMatchObject({ count: 0, position: 8 });
  });
});

describe('a rebuild', () => {
  it('sets right what is wrong, in both kinds of table, and leaves nothing behind', async () => {
    const org = await tills(9);
    await org.settle();
    for (const table of ['kernel_test_till', 'kernel_test_till_async']) {
      await break_(org.orgId, `update ${table} set coins = 99 where id = 't3'`);
      await break_(org.orgId, `delete from ${table} where id = 't4'`);
      await break_(org.orgId, `insert into ${table} values ('${org.orgId}', 'ghost', 1, 1, null)`);
    }
    const done = await rebuildProjections(org.orgId, [inline, later]);
    expect(done.map((d) => d.changed)).toEqual([3, 3]);
    expect(await allDifferences(org.orgId)).toEqual([]);
    expect((await org.read(() => readPool().query('select from es_fork'))).rowCount).toBe(0);
  });

  it('is swapped in under load: nothing lost, nothing twice', async () => {
    const org = await tills(20);
    await org.settle();
    await break_(org.orgId, `update kernel_test_till set coins = coins + 50`);
    let writing = true;
    let written = 0;
    const writers = Array.from({ length: 8 }, async (_, w) => {
      while (writing) {
        await org.must(add, { tillId: `t${(w + written) % 9}`, coins: 1 });
        written++;
      }
    });
    const settling = (async () => {
      while (writing) await org.settle();
    })();
    for (let i = 0; i < 4; i++) await rebuildProjections(org.orgId, [inline, later]);
    writing = false;
    await Promise.all([...writers, settling]);
    await org.settle();
    expect(await allDifferences(org.orgId)).toEqual([]);
    const total = Object.values(await org.read(() => coins('kernel_test_till'))).reduce((a, b) => a + b, 0);
    expect(total).toBe(20 + written);
    expect(written).toBeGreaterThan(20);
  });

  it('that is asked for twice at once sets right what is wrong, once, and leaves nothing behind', async () => {
    const org = await tills(30);
    await org.settle();
    for (const table of ['kernel_test_till', 'kernel_test_till_async'])
      await break_(org.orgId, `update ${table} set coins = coins + 50`);
    const twice = [1, 2].map(() => rebuildProjections(org.orgId, [inline, later]));
    for (let i = 0; i < 20; i++) await org.must(add, { tillId: `t${i % 7}`, coins: 1 });
    await Promise.all(twice);
    await org.settle();
    expect(await allDifferences(org.orgId)).toEqual([]);
    const total = Object.values(await org.read(() => coins('kernel_test_till'))).reduce((a, b) => a + b, 0);
    expect(total).toBe(50);
    expect((await org.read(() => readPool().query('select from es_fork'))).rowCount).toBe(0);
  });
});
