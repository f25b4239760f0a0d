import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { everyone } from './actor';
import { also, command } from './command';
import { catchUp, projecting, reacting } from './consumer';
import { readPool, writePool } from './database/pools';
import { asSystem, withScope } from './database/scope';
import { event } from './event';
import { readLog } from './log';
import { projection } from './projection';
import { reaction } from './reaction';
import { register } from './registry';
import { reject } from './rejection';
import { stream } from './stream';
import { organisation } from './testing/organisation';
import { differences } from './testing/rebuild';
import { appendGroup } from './writer/append';
import { forgetStates } from './writer/workspace';

// A till: coins go in and come out, never below zero; its keeper has a name.
const CoinsAdded = event('till.coins-added', z.object({ tillId: z.string(), coins: z.int() }));
const CoinsTaken = event('till.coins-taken', z.object({ tillId: z.string(), coins: z.int() }));
const KeeperNamed = event(
  'till.keeper-named',
  z.object({ tillId: z.string(), keeperId: z.string(), name: z.string() }),
  {
    personal: { subject: (d) => d.keeperId, erased: { name: '(erased)' } },
  },
);
const till = stream({
  type: 'till',
  events: [CoinsAdded, CoinsTaken, KeeperNamed],
  initial: { coins: 0 },
  evolve: (s, e) =>
    e.type === 'till.coins-added'
      ? { coins: s.coins + e.data.coins }
      : e.type === 'till.coins-taken'
        ? { coins: s.coins - e.data.coins }
        : s,
});
const Coins = z.object({ tillId: z.string(), coins: z.int().positive('At least one coin') });
const add = command({
  name: 'till.add',
  input: Coins,
  allow: [everyone],
  stream: till,
  id: (i) => i.tillId,
  decide: (_, i) => [CoinsAdded(i)],
});
const take = command({
  name: 'till.take',
  input: Coins,
  allow: [everyone],
  stream: till,
  id: (i) => i.tillId,
  decide: (s, i) => (s.coins < i.coins ? reject('too-few', 'Too few coins.', { kind: 'conflict' }) : [CoinsTaken(i)]),
});
const move = command({
  name: 'till.move',
  input: z.object({ from: z.string(), to: z.string(), coins: z.int() }),
  allow: [everyone],
  stream: till,
  id: (i) => i.to,
  first: (i) => [also(take, { tillId: i.from, coins: i.coins })],
  decide: (_, i) =>
    i.coins === 13 ? reject('unlucky', 'Not thirteen.') : [CoinsAdded({ tillId: i.to, coins: i.coins })],
});
const name = command({
  name: 'till.name-keeper',
  input: z.object({ tillId: z.string(), keeperId: z.string(), name: z.string() }),
  allow: [everyone],
  stream: till,
  id: (i) => i.tillId,
  decide: (_, i) => [KeeperNamed(i)],
});
type TillRow = { id: string; coins: number };
const rowsOf = (mode: 'inline' | 'async', table: string) =>
  projection<TillRow>({
    name: table,
    table,
    key: ['id'],
    mode,
    on: (on) => [
      on(
        CoinsAdded,
        (e) => ({ id: e.data.tillId }),
        (row, e) => ({ id: e.data.tillId, coins: (row?.coins ?? 0) + e.data.coins }),
      ),
      on(
        CoinsTaken,
        (e) => ({ id: e.data.tillId }),
        (row, e) => ({ id: e.data.tillId, coins: (row?.coins ?? 0) - e.data.coins }),
      ),
    ],
  });
const inline = rowsOf('inline', 'kernel_test_till');
const later = rowsOf('async', 'kernel_test_till_async');

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

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  for (const { table } of [inline, later])
    await owner.query(
      `drop table if exists ${table}; create table ${table} ("orgId" uuid, id text, coins int not null, version int, "lastEventId" uuid, primary key ("orgId", id)); select secure_table('${table}', '{*}')`,
    );
  await owner.end();
  register({ name: 'kernel-test', projections: [inline, later] });
});

describe('run', () => {
  it('records events, shows them inline and answers the version', async () => {
    const org = organisation();
    expect(await org.run(add, { tillId: 'a', coins: 5 })).toMatchObject({
      done: { stream: 'till-a', version: 1, position: 1 },
    });
    expect(await org.run(take, { tillId: 'a', coins: 2 })).toMatchObject({ done: { version: 2, position: 2 } });
    expect(await org.run(take, { tillId: 'a', coins: 4 })).toMatchObject({ rejected: 'too-few' });
    expect(await org.run(add, { tillId: 'a', coins: 0 })).toMatchObject({ rejected: 'invalid-input', field: 'coins' });
    expect(await differences(org.orgId, inline)).toEqual([]);
    const rows = await asSystem(org.orgId, () => readPool().query('select coins, version from kernel_test_till'));
    expect(rows.rows).toEqual([{ coins: 3, version: 2 }]);
  });

  it('never spends a coin twice, whoever asks at once, and keeps positions gapless', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 20 });
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => org.run(take, { tillId: 'a', coins: 1 })));
    expect(outcomes.filter((o) => 'done' in o)).toHaveLength(20);
    const log = await readLog(org.orgId);
    expect(log.map((e) => e.position)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(log.map((e) => e.version)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  it('does a command once for one key, and refuses the key with other words', async () => {
    const org = organisation();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => org.run(add, { tillId: 'a', coins: 5 }, undefined, 'key-1')),
    );
    expect(tries.map((o) => 'done' in o && o.done.position)).toEqual(Array(8).fill(1));
    expect(tries.filter((o) => 'done' in o && !o.done.duplicate)).toHaveLength(1);
    expect(await org.run(add, { tillId: 'a', coins: 6 }, undefined, 'key-1')).toMatchObject({
      rejected: 'idempotency-key-reused',
    });
    expect(await readLog(org.orgId)).toHaveLength(1);
  });

  it('does the first commands and its own together or not at all', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 20 });
    expect(await org.run(move, { from: 'a', to: 'b', coins: 13 })).toMatchObject({ rejected: 'unlucky' });
    expect(await org.run(move, { from: 'a', to: 'b', coins: 21 })).toMatchObject({ rejected: 'too-few' });
    await org.must(move, { from: 'a', to: 'b', coins: 8 });
    const rows = await asSystem(org.orgId, () =>
      readPool().query('select id, coins from kernel_test_till order by id'),
    );
    expect(rows.rows).toEqual([
      { id: 'a', coins: 12 },
      { id: 'b', coins: 8 },
    ]);
  });

  it('decides the same after the process forgot everything', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 3 });
    forgetStates();
    expect(await org.run(take, { tillId: 'a', coins: 4 })).toMatchObject({ rejected: 'too-few' });
    await org.must(take, { tillId: 'a', coins: 3 });
  });
});

describe('append', () => {
  const one = (stream: string, expected: number | 'any' | 'exists', commandId?: string) => ({
    stream,
    streamType: 'till',
    expected,
    commandId,
    by: 'system:test',
    events: [{ type: CoinsAdded.type, data: { tillId: stream, coins: 1 } }],
  });
  it('checks the expected version per request and answers duplicates with the first result', async () => {
    const { orgId } = organisation();
    expect(await appendGroup(orgId, [one('x', 0, 'c1'), one('y', 1), one('z', 'exists')])).toEqual([
      { outcome: 'done', version: 1, position: 1 },
      { outcome: 'conflict', version: 0, position: null },
      { outcome: 'conflict', version: 0, position: null },
    ]);
    expect(await appendGroup(orgId, [one('x', 0, 'c1'), one('w', 'any')])).toEqual([
      { outcome: 'duplicate', version: 1, position: 1 },
      { outcome: 'done', version: 1, position: 2 },
    ]);
    expect((await appendGroup(orgId, [one('x', 1)]))[0]).toMatchObject({ outcome: 'done', version: 2, position: 3 });
  });
  it('lets exactly one of many racers create a stream', async () => {
    const { orgId } = organisation();
    const results = await Promise.all(Array.from({ length: 16 }, () => appendGroup(orgId, [one('race', 0)])));
    expect(results.flat().filter((r) => r.outcome === 'done')).toHaveLength(1);
  });
});

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
    const { forgetKey } = await import('./personal-data');
    forgetKey(org.orgId, 'k1');
    expect((await readLog(org.orgId))[0]!.data).toMatchObject({ tillId: 'a', name: '(erased)' });
  });
});

describe('consumers', () => {
  it('project later by the same rows, once, and come back where they stood', async () => {
    const org = organisation();
    for (let i = 0; i < 5; i++) await org.must(add, { tillId: `t${i % 2}`, coins: 1 });
    const consumer = projecting(later);
    expect(await catchUp(org.orgId, consumer, 3)).toBe('current');
    expect(await catchUp(org.orgId, consumer, 5)).toBe('current');
    expect(await catchUp(org.orgId, consumer, 5)).toBe('current');
    expect(await differences(org.orgId, later)).toEqual([]);
  });
  it('react once to an event though it is delivered twice, and stand at a poison event until it heals', async () => {
    const org = organisation();
    let poisoned = true;
    const consumer = reacting(
      reaction({
        name: `test.when-taken-add-${randomUUID()}`,
        when: (when) => [
          when(CoinsTaken, async (e, { run }) => {
            await run(add, { tillId: 'mirror', coins: e.data.coins });
            if (e.data.coins === 2 && poisoned) throw new Error('poison');
          }),
        ],
      }),
    );
    await org.must(add, { tillId: 'a', coins: 9 });
    for (const coins of [1, 2, 3]) await org.must(take, { tillId: 'a', coins });
    expect(await catchUp(org.orgId, consumer, 4)).toBe('failed');
    expect(await catchUp(org.orgId, consumer, 4)).toBe('waiting');
    const standing = await org.read((db) => db.esCheckpoint.findFirst({ where: { consumer: consumer.name } }));
    expect(standing).toMatchObject({ position: 2n, attempts: 1, error: 'poison' });
    poisoned = false;
    await org.read((db) =>
      db.esCheckpoint.updateMany({ where: { consumer: consumer.name }, data: { failedAt: new Date(0) } }),
    );
    expect(await catchUp(org.orgId, consumer, 4)).toBe('current');
    const rows = await asSystem(org.orgId, () =>
      readPool().query(`select coins from kernel_test_till where id = 'mirror'`),
    );
    expect(rows.rows).toEqual([{ coins: 6 }]);
  });
});

describe('a lost connection', () => {
  it('between commit and acknowledgement is asked again and finds its result', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 1 });
    const pool = writePool();
    const connect = pool.connect.bind(pool);
    let cut = false;
    // The commit goes through; its answer is lost.
    (pool as { connect: unknown }).connect = async () => {
      const client = await connect();
      const query = client.query.bind(client);
      (client as { query: unknown }).query = async (...args: unknown[]) => {
        const answer = await (query as (...a: unknown[]) => Promise<unknown>)(...args);
        if (args[0] === 'commit' && !cut) {
          cut = true;
          throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
        }
        return answer;
      };
      const release = client.release.bind(client);
      client.release = () => release(true);
      return client;
    };
    const outcome = await org.run(add, { tillId: 'a', coins: 7 });
    (pool as { connect: unknown }).connect = connect;
    expect(cut).toBe(true);
    expect(outcome).toMatchObject({ done: { position: 2, duplicate: true } });
    expect(await readLog(org.orgId)).toHaveLength(2);
  });
});
