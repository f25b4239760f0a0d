import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPool } from './database/pools';
import { asSystem, withScope } from './database/scope';
import { readLog } from './log';
import { forgetKey } from './personal-data';
import { organisation } from './testing/organisation';
import { add, name, openTills } from './testing/till';

beforeAll(openTills);

const sqlState = (error: unknown) => (error as { code?: string }).code;
const asApp = async (orgId: string, kind: string, sql: string) => {
  const client = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
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
};

describe('the wall', () => {
  it('shows another organisation nothing and takes nothing for it, as the application role with raw SQL', async () => {
    const [a, b] = [organisation(), organisation()];
    await a.must(add, { tillId: 'a', coins: 5 });
    for (const table of ['events', 'es_stream', 'es_head', 'kernel_test_till']) {
      expect((await asApp(b.orgId, 'system', `select * from ${table}`)).rows).toEqual([]);
      expect((await asApp('', 'system', `select * from ${table}`)).rows).toEqual([]);
    }
    const insert = `insert into kernel_test_till values ('${a.orgId}', 'z', 1, 1, null)`;
    expect(sqlState(await asApp(b.orgId, 'system', insert).catch((e) => e))).toBe('42501');
    expect(sqlState(await asApp(a.orgId, 'visitor', insert).catch((e) => e))).toBe('42501');
    expect(
      (await asApp(b.orgId, 'system', `update kernel_test_till set coins = 0 where "orgId" = '${a.orgId}'`)).rowCount,
    ).toBe(0);
    expect((await asApp(a.orgId, 'visitor', 'select * from events')).rows).toEqual([]);
  });
  it.each([
    'update events set type = type',
    'delete from events',
    'truncate events',
    'alter table events disable trigger all',
    'set role postgres',
    "select set_config('row_security', 'off', false); select * from events; create table x (y int)",
  ])('refuses: %s', async (sql) => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 5 });
    expect(sqlState(await asApp(org.orgId, 'system', sql).catch((e) => e))).toBe('42501');
  });
  it("lets nobody but the application call the functions that write the log as its owner, nor lend them tables of one's own", async () => {
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    const { rows } =
      await owner.query(`select proname as name, coalesce(proconfig::text, '') like '%search_path=%' as pinned,
        has_function_privilege('public', oid, 'execute') as everybodys
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`);
    await owner.end();
    expect(rows.map((r) => r.name)).toEqual(
      expect.arrayContaining(['es_append', 'es_append_one', 'es_open', 'es_write']),
    );
    expect(rows.filter((r) => !r.pinned)).toEqual([]);
    expect(
      rows.filter((r) => r.everybodys && ['es_append', 'es_append_one', 'es_open', 'es_write'].includes(r.name)),
    ).toEqual([]);

    const org = organisation();
    await asApp(
      org.orgId,
      'system',
      `
      create temp table events (like public.events); create temp table es_stream (like public.es_stream); create temp table es_head (like public.es_head);
      set search_path = pg_temp, public;
      select public.es_append_one('${org.orgId}', 'till-a', 'till', 0, null, '${randomUUID()}', 'till.coins-added', 1::smallint, '{"tillId": "a", "coins": 1}', null, null, '{}', 'system:attack')`,
    );
    expect((await readLog(org.orgId)).map((e) => e.streamId)).toEqual(['till-a']);
  });
  it('refuses even the owner to change the log', async () => {
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    for (const sql of ['update events set type = type', 'delete from events', 'truncate events'])
      expect(sqlState(await owner.query(sql).catch((e) => e))).toBe('42501');
    await owner.end();
  });
  it('answers no row without a scope and keeps concurrent scopes apart', async () => {
    const orgs = [organisation(), organisation(), organisation()];
    for (const [i, org] of orgs.entries()) await org.must(add, { tillId: 'a', coins: i + 1 });
    expect((await readPool().query('select * from kernel_test_till')).rows).toEqual([]);
    const reads = await Promise.all(
      Array.from({ length: 90 }, async (_, i) => {
        const { rows } = await asSystem(orgs[i % 3]!.orgId, () =>
          readPool().query<{ coins: number }>('select coins from kernel_test_till'),
        );
        return rows.length === 1 && rows[0]!.coins === (i % 3) + 1;
      }),
    );
    expect(reads.every(Boolean)).toBe(true);
    expect(
      (
        await withScope({ orgId: orgs[0]!.orgId, kind: 'customer', customerId: 'x' }, () =>
          readPool().query('select * from kernel_test_till'),
        )
      ).rows,
    ).toEqual([]);
  });
});

describe('personal data', () => {
  it('is not in the log in clear, is read in clear, and is gone with its key', async () => {
    const org = organisation();
    await org.must(name, { tillId: 'a', keeperId: 'k1', name: 'Ada Lovelace' });
    const raw = await asSystem(org.orgId, () => readPool().query('select to_jsonb(e)::text as row from events e'));
    expect(raw.rows[0].row).not.toContain('Ada');
    expect((await readLog(org.orgId))[0]!.data).toMatchObject({ name: 'Ada Lovelace' });
    await asSystem(org.orgId, () => readPool().query('update es_subject_key set "wrappedKey" = null'));
    forgetKey(org.orgId, 'k1');
    expect((await readLog(org.orgId))[0]!.data).toMatchObject({ tillId: 'a', name: '(erased)' });
  });
});
