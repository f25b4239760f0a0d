import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { functions } from './identity/contract';
import type { Actor } from './kernel/actor';
import { scopeOf, settings } from './kernel/database/scope';
import { type Column, columnsOf, insertOf, madeRow } from './kernel/testing/made-rows';

// Every table is filled for two organisations and attacked as the application's role by every kind of actor: read, insert, update,
// delete, at home and next door. All in one transaction that is taken back. Who may see what stands in who-sees.txt.
const [home, other, buyer] = [randomUUID(), randomUUID(), randomUUID()];
const staff = (...having: string[]): Actor => ({
  kind: 'staff',
  userId: randomUUID(),
  role: 'owner',
  functions: having,
});
const actors: Record<string, Actor | undefined> = {
  system: { kind: 'system', name: 'test' },
  agent: { kind: 'agent', agent: 'pricing' },
  key: { kind: 'api', keyId: randomUUID(), scopes: ['orders:read'] },
  owner: staff('*'),
  stranger: staff(),
  consumer: { kind: 'consumer', userId: randomUUID(), customerId: buyer },
  dealer: { kind: 'dealer', userId: randomUUID(), customerId: buyer },
  visitor: { kind: 'visitor' },
  nobody: undefined,
  ...Object.fromEntries(functions.map((fn) => [`staff of ${fn}`, staff(fn)])),
};
/** Agents and keys read and write as the system: what they may ask is decided at their doors. */
const asSystem = new Set(['system', 'agent', 'key']);

let client: pg.Client;
let tables: Map<string, Column[]>;

const be = async (actor: Actor | undefined, orgId = home) => {
  const values = settings(actor && scopeOf(orgId, actor));
  await client.query(
    `select set_config('app.org_id', $1, true), set_config('app.actor_kind', $2, true), set_config('app.customer_id', $3, true),
      set_config('app.functions', $4, true)`,
    values.slice(0, 4),
  );
};
/** What a statement did: how many rows, or the code of its refusal; undone at once. */
async function tried(text: string, values: unknown[] = []): Promise<number | string> {
  await client.query('savepoint attempt');
  try {
    return (await client.query(text, values)).rowCount ?? 0;
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}
const count = async (table: string, where: string) =>
  Number((await client.query<{ n: string }>(`select count(*) as n from "${table}" where ${where}`)).rows[0]?.n);

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  tables = await columnsOf(client);
  await client.query("begin; set local session_replication_role = replica; set local lock_timeout = '20s'");
  for (const [table, columns] of tables)
    for (const orgId of [home, other])
      for (const own of [undefined, buyer]) {
        const { text, values } = insertOf(table, madeRow(columns, orgId, own));
        const wrong = await client.query(`${text} on conflict do nothing`, values).then(
          () => undefined,
          (error: Error) => error.message,
        );
        expect(wrong, `a row of ${table} cannot be made: teach made-rows.ts its columns`).toBeUndefined();
      }
  await client.query('set local session_replication_role = origin');
});
afterAll(async () => {
  await client.query('rollback').catch(() => {});
  await client.end();
});

it('nobody sees or writes across the wall, nobody but the system writes at home, and who sees what is as declared', async () => {
  const seen = new Map<string, Map<string, string>>();
  // Somebody else's row and the buyer's; where there is one row per organisation, it is nobody's own.
  const held = new Map<string, number>();
  for (const table of tables.keys()) {
    held.set(table, await count(table, `"orgId" = '${home}'`));
    expect(held.get(table), table).toBeOneOf([1, 2]);
    expect(await count(table, `"orgId" = '${other}'`), table).toBeOneOf([1, 2]);
  }
  expect([...held.values()].filter((n) => n === 2).length).toBeGreaterThan(60);
  await client.query('set local role jovey_app');
  for (const [name, actor] of Object.entries(actors)) {
    await be(actor);
    for (const [table, columns] of tables) {
      const at = `${name}, ${table}`;
      const all = await tried(`select from "${table}"`);
      expect(await tried(`select from "${table}" where "orgId" <> '${home}'`), `${at}: reads next door`).toBeOneOf([
        0,
        '42501',
      ]);
      // One function more or less changes what staff see; as staff they were tried at writing with all and with none.
      if (name.startsWith('staff of')) {
        seen.get(table)?.set(name, all === held.get(table) ? 'all' : '·');
        continue;
      }
      for (const sql of [`update "${table}" set "orgId" = "orgId"`, `delete from "${table}"`])
        expect(await tried(`${sql} where "orgId" = '${other}'`), `${at}: ${sql} next door`).toBeOneOf([0, '42501']);
      const next = insertOf(table, madeRow(columns, other));
      expect(await tried(next.text, next.values), `${at}: inserts next door`).toBe('42501');
      const row = insertOf(table, madeRow(columns, home));
      const writes = [
        await tried(row.text, row.values),
        await tried(`update "${table}" set "orgId" = "orgId"`),
        await tried(`delete from "${table}"`),
      ];
      if (!asSystem.has(name)) {
        expect(writes[0], `${at}: inserts at home`).toBe('42501');
        for (const n of [1, 2])
          expect(writes[n], `${at}: ${n === 1 ? 'updates' : 'deletes'} at home`).toBeOneOf([0, '42501']);
      }
      const rows =
        all === held.get(table) ? 'all' : all === 0 || all === '42501' ? '·' : all === 1 ? 'own' : String(all);
      const may = ['i', 'u', 'd'].filter((_, n) => writes[n] !== 0 && writes[n] !== '42501');
      seen.set(table, (seen.get(table) ?? new Map()).set(name, rows));
      if (name === 'system') seen.get(table)?.set('writes', may.join('') || '·');
    }
  }
  const told = [...seen].map(([table, by]) => {
    for (const name of ['agent', 'key']) expect(by.get(name), `${name}, ${table}`).toBe(by.get('system'));
    expect(by.get('nobody'), `nobody, ${table}`).toBe('·'); // who says no organisation has none
    expect(by.get('dealer'), `dealer, ${table}`).toBe(by.get('consumer'));
    expect(by.get('visitor'), `visitor, ${table}: all or nothing`).not.toBe('own');
    if (by.get('consumer') === 'all')
      expect(by.get('visitor'), `${table}: what a buyer sees whole, everybody sees`).toBe('all');
    const readers = functions.filter((fn) => by.get(`staff of ${fn}`) === 'all');
    const who = by.get('stranger') === 'all' ? 'any' : readers.join(',') || '·';
    const cells = [by.get('system'), by.get('writes'), by.get('consumer'), by.get('visitor'), by.get('owner')];
    return `${table.padEnd(24)} ${cells.map((cell) => String(cell).padEnd(7)).join(' ')} ${who}\n`;
  });
  const head = `${'table'.padEnd(24)} ${['system', 'writes', 'buyer', 'visitor', 'owner'].map((w) => w.padEnd(7)).join(' ')} staff with\n`;
  await expect(head + told.join('')).toMatchFileSnapshot('./who-sees.txt');
});
