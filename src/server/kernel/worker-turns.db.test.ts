import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deploy } from '../../../bin/migrate.mjs';
import { failureOf, tryAgain } from './consumer';
import { closePools } from './database/pools';
import { readLog } from './log';
import { organisation, type TestOrganisation } from './testing/organisation';
import { differences } from './testing/rebuild';
import { add, CoinsAdded, later, openTills, take } from './testing/till';

// Who follows the log: one worker at a time, and always one. In a database of its own, since a worker serves all organisations of one.
const REACTION = 'kernel-test.when-taken-mirror';
const file = path.join(import.meta.dirname, 'testing/worker-process.ts');
const before = { DATABASE_URL: process.env.DATABASE_URL!, APP_DATABASE_URL: process.env.APP_DATABASE_URL! };
let owner: pg.Client;

beforeAll(async () => {
  const admin = new pg.Client({ connectionString: before.DATABASE_URL });
  await admin.connect();
  await admin.query('create database worker_turns');
  await admin.end();
  const here = (url: string) => Object.assign(new URL(url), { pathname: '/worker_turns' }).href;
  await deploy(here(before.DATABASE_URL));
  await closePools();
  for (const [name, url] of Object.entries(before)) process.env[name] = here(url);
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await openTills();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await closePools();
  Object.assign(process.env, before);
});

type Worker = { leads: boolean; handled: number[]; code: number | null | undefined; process: ChildProcess };
const started: Worker[] = [];
function start(): Worker {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const worker: Worker = { leads: false, handled: [], code: undefined, process: child };
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
    const lines = text.split('\n');
    text = lines.pop()!;
    for (const line of lines)
      if (line === 'leads') worker.leads = true;
      else if (line.startsWith('handled ')) worker.handled.push(Number(line.slice(8)));
  });
  child.on('exit', (code) => (worker.code = code));
  started.push(worker);
  return worker;
}
const until = (what: () => unknown) => expect.poll(what, { timeout: 120_000, interval: 50 });
const ended = (worker: Worker) => until(() => worker.code !== undefined).toBe(true);
afterEach(async () => {
  for (const worker of started.filter((w) => w.code === undefined)) worker.process.kill('SIGKILL');
  await Promise.all(started.splice(0).map((w) => until(() => w.code !== undefined).toBe(true)));
  // The server notices that they are gone a moment later.
  await until(() => turns()).toEqual({ has: 0, waits: 0 });
});

/** How many workers have the turn, and how many wait for it, as the database sees it. */
async function turns() {
  const { rows } = await owner.query<{ has: number; waits: number }>(
    `select count(*) filter (where l.granted)::int as has, count(*) filter (where not l.granted)::int as waits
     from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and a.application_name = 'jovey-worker' and a.datname = current_database()`,
  );
  return rows[0]!;
}

const till = async (org: TestOrganisation) => {
  await org.must(add, { tillId: 'a', coins: 1000 });
  return {
    /** Takes coins once for each; answers where that was recorded. */
    take: async (...coins: number[]) => {
      const at: number[] = [];
      for (const n of coins) at.push((await org.must(take, { tillId: 'a', coins: n })).position);
      return at;
    },
    /** What the reaction has put into its own till, in order. */
    mirrored: async () =>
      (await readLog(org.orgId, { stream: 'till-mirror', types: [CoinsAdded.type] })).map((e) => e.data.coins),
  };
};

const standing = (org: TestOrganisation, consumer: string) =>
  org.read((db) => db.esCheckpoint.findFirst({ where: { consumer } }));
/** The other consumer, too, left nothing out: its table is what the log says, by the worker's own doing. */
async function shownWhole(org: TestOrganisation) {
  const head = (await readLog(org.orgId)).at(-1)!.position;
  await until(async () => Number((await standing(org, `projection:${later.name}`))?.position)).toBe(head);
  expect(await differences(org.orgId, later)).toEqual([]);
}

describe('workers', () => {
  it('take turns: one works while the other waits, and takes over where it was left when that one stops', async () => {
    const [org, first] = [organisation(), start()];
    await until(() => first.leads).toBe(true);
    const second = start();
    await until(() => turns()).toEqual({ has: 1, waits: 1 });
    const t = await till(org);
    const morning = await t.take(1, 2, 3, 4, 5);
    await until(() => first.handled).toEqual(morning);
    expect(second).toMatchObject({ leads: false, handled: [] });

    first.process.kill('SIGTERM');
    await ended(first);
    expect(first.code).toBe(0);
    await until(() => second.leads).toBe(true);
    const evening = await t.take(6, 7, 8);
    await until(() => second.handled).toEqual(evening);
    expect(first.handled).toEqual(morning);
    expect(await t.mirrored()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await shownWhole(org);
  }, 300_000);

  it('give the turn up at once when its connection is lost; what was under way is done once, by whoever comes next', async () => {
    const [org, first] = [organisation(), start()];
    await until(() => first.leads).toBe(true);
    const second = start();
    await until(() => turns()).toEqual({ has: 1, waits: 1 });
    const t = await till(org);
    const coins = Array.from({ length: 40 }, (_, i) => 14 + (i % 5));
    const taking = t.take(...coins);
    await until(() => first.handled.length).toBeGreaterThan(3);
    await owner.query(
      `select pg_terminate_backend(a.pid) from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.granted and a.application_name = 'jovey-worker' and a.datname = current_database()`,
    );
    await ended(first);
    expect(first.code).toBe(1); // who lost the turn must not go on: its supervisor starts another
    await until(() => second.leads).toBe(true);
    const positions = await taking;
    await until(() => t.mirrored()).toEqual(coins);
    const seen = new Set([...first.handled, ...second.handled]);
    expect([...seen].sort((a, b) => a - b)).toEqual(positions);
    await shownWhole(org);
  }, 300_000);

  it('who was killed while it waited holds nobody up when its turn comes', async () => {
    const [org, first] = [organisation(), start()];
    await until(() => first.leads).toBe(true);
    const second = start();
    await until(() => turns()).toEqual({ has: 1, waits: 1 });
    second.process.kill('SIGKILL');
    await ended(second);
    const third = start();
    await until(async () => (await turns()).waits).toBeGreaterThan(1); // the server does not know yet that one is gone
    first.process.kill('SIGTERM');
    await until(() => third.leads).toBe(true);
    const positions = await (await till(org)).take(1, 2);
    await until(() => third.handled).toEqual(positions);
  }, 300_000);

  it('let a reaction that throws stand alone: others go on, and so does it once that is mended', async () => {
    const [org, neighbour] = [organisation(), organisation()];
    const worker = start();
    await until(() => worker.leads).toBe(true);
    const [t, n] = [await till(org), await till(neighbour)];
    await t.take(1, 13, 2);
    await until(async () => (await standing(org, REACTION))?.error).toBe('thirteen coins');
    await n.take(3, 4);
    await until(() => n.mirrored()).toEqual([3, 4]);
    const shown = () => org.read((db) => db.$queryRawUnsafe(`select coins from ${later.table} where id = 'a'`));
    await until(shown).toEqual([{ coins: 1000 - 16 }]);
    expect(await t.mirrored()).toEqual([1]);
    expect(await failureOf(neighbour.orgId, REACTION)).toBeUndefined();

    await org.must(add, { tillId: 'mended', coins: 1 });
    await tryAgain(org.orgId, REACTION);
    await until(() => t.mirrored()).toEqual([1, 13, 2]);
    await until(() => failureOf(org.orgId, REACTION)).toBeUndefined();
    await shownWhole(org);
  }, 300_000);
});
