import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shop } from './checkout/testing/shop';

// Every table of the application, attacked with raw SQL as the application's own role.
const kinds = ['system', 'staff', 'customer', 'visitor', 'api', ''] as const;
let app: pg.Client;
let owner: pg.Client;
let tables: string[];
let home: Awaited<ReturnType<typeof shop>>;

const as = async (orgId: string, kind: string, functions = '*') => {
  await app.query(
    "select set_config('app.org_id', $1, false), set_config('app.actor_kind', $2, false), set_config('app.customer_id', $3, false), set_config('app.functions', $4, false)",
    [orgId, kind, randomUUID(), functions],
  );
};
const refused = async (sql: string) => {
  await app.query('begin');
  try {
    return (await app.query(sql)).rowCount ?? 0;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await app.query('rollback');
  }
};

beforeAll(async () => {
  home = await shop({ products: 2, stock: 5 });
  const item = { [home.productIds[0]!]: 1 };
  await home.must(home.placeOrder, home.order(await home.fill(item), await home.total(item)), { kind: 'visitor' });
  await home.settle();
  app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await Promise.all([app.connect(), owner.connect()]);
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations' order by 1",
  );
  tables = rows.map((r) => r.name);
});
afterAll(() => Promise.all([app.end(), owner.end()]));

describe('the wall between organisations', () => {
  it('stands on every table: row-level security forced, the organisation first in every key', async () => {
    const { rows } = await owner.query<{ name: string; on: boolean; forced: boolean; first: string | null }>(`
      select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'`);
    expect(rows.length).toBeGreaterThan(25);
    // These are read by a SECURITY DEFINER function of their owner each, and so are not forced (see the migrations).
    expect(
      rows.filter(
        (r) => !r.on || !(r.forced || ['es_head', 'es_fork', 'organisation'].includes(r.name)) || r.first !== 'orgId',
      ),
    ).toEqual([]);
    const role = await owner.query(
      "select rolsuper or rolbypassrls or rolcreaterole as strong from pg_roles where rolname = 'jovey_app'",
    );
    expect(role.rows).toEqual([{ strong: false }]);
    const owned = await owner.query(
      "select relname from pg_class where relowner = (select oid from pg_roles where rolname = 'jovey_app')",
    );
    expect(owned.rows).toEqual([]);
  });

  it('holds something to look at', async () => {
    await as(home.orgId, 'system');
    for (const table of ['events', 'product', 'sales_order', 'customer', 'stock_level'])
      expect((await app.query(`select from ${table}`)).rowCount, table).toBeGreaterThan(0);
  });

  it.each(kinds)('shows another organisation nothing of any table as %s', async (kind) => {
    for (const orgId of [randomUUID(), '']) {
      await as(orgId, kind);
      for (const table of tables)
        expect(
          (await app.query(`select from "${table}" where "orgId" = '${home.orgId}' or true`)).rowCount,
          table,
        ).toBe(0);
    }
  });

  it.each(kinds)('lets nobody write across it, nor anybody but the system write at all, as %s', async (kind) => {
    for (const table of tables) {
      await as(randomUUID(), kind);
      expect(
        await refused(`update "${table}" set "orgId" = "orgId" where "orgId" = '${home.orgId}'`),
        `${table} update`,
      ).toBeOneOf([0, '42501']);
      expect(await refused(`delete from "${table}" where "orgId" = '${home.orgId}'`), `${table} delete`).toBeOneOf([
        0,
        '42501',
      ]);
      if (kind === 'system') continue;
      await as(home.orgId, kind);
      expect(await refused(`update "${table}" set "orgId" = "orgId"`), `${table} update at home`).toBeOneOf([
        0,
        '42501',
      ]);
      expect(await refused(`delete from "${table}"`), `${table} delete at home`).toBeOneOf([0, '42501']);
    }
  });

  it("shows a customer and a visitor no row that is not theirs or everybody's", async () => {
    const everybodys = new Set([
      'category',
      'organisation',
      'product',
      'product_content',
      'product_slug',
      'stock_level',
    ]);
    for (const kind of ['customer', 'visitor'])
      for (const table of tables) {
        await as(home.orgId, kind, '');
        const seen = (await app.query(`select from "${table}"`)).rowCount ?? 0;
        if (seen > 0) expect(everybodys, `${kind} sees ${table}`).toContain(table);
      }
  });

  it('shows staff without a function none of its rows, and nobody the secrets', async () => {
    await as(home.orgId, 'staff', 'catalog');
    for (const table of ['sales_order', 'customer', 'events', 'decision'])
      expect((await app.query(`select from ${table}`)).rowCount, table).toBe(0);
    await as(home.orgId, 'staff', '*');
    for (const table of ['es_subject_key', 'user_credential', 'session', 'rate_limit'])
      expect((await app.query(`select from ${table}`)).rowCount, table).toBe(0);
  });

  it.each(kinds)(
    'answers generated questions about another organisation with nothing, whatever their shape, as %s',
    async (kind) => {
      // Every shape against every table: a join, a set operation, a sub-query, an aggregate, a cursor, a lock, a copy of the row.
      const shapes = (t: string, other: string) => [
        `select count(*)::int as n from ${t} a join ${other} b on true where a."orgId" = '${home.orgId}'`,
        `select count(*)::int as n from (select "orgId" from ${t} union all select "orgId" from ${other}) x where "orgId" = '${home.orgId}'`,
        `select (exists (select from ${t} where "orgId" = '${home.orgId}'))::int as n`,
        `select count(*)::int as n from ${t} a where to_jsonb(a)::text like '%${home.orgId}%'`,
        `select coalesce(max(1), 0)::int as n from ${t} where "orgId"::text >= '${home.orgId}' and "orgId"::text <= '${home.orgId}'`,
        `with x as materialized (select * from ${t}) select count(*)::int as n from x where "orgId" = '${home.orgId}'`,
        `select count(*)::int as n from ${t} tablesample system (100) where "orgId" = '${home.orgId}'`,
      ];
      await as(randomUUID(), kind);
      for (const [i, table] of tables.entries())
        for (const sql of shapes(`"${table}"`, `"${tables[(i * 7 + 3) % tables.length]}"`))
          expect((await app.query<{ n: number }>(sql)).rows, sql).toEqual([{ n: 0 }]);
    },
  );

  it('cannot be taken down from inside', async () => {
    await as(home.orgId, 'system');
    for (const sql of [
      'set role postgres',
      'alter table events disable row level security',
      'alter role jovey_app bypassrls',
      'drop policy tenant on events',
      'set session_replication_role = replica',
      'create table x (y int)',
      "create function f() returns int language sql security definer as 'select 1'",
    ])
      expect(await refused(sql), sql).toBe('42501');
  });
});
