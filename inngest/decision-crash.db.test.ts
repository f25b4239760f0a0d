import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deploy } from '../bin/migrate.mjs';
import { type Child, freePort, start } from './runner/conformance/processes';

// The agent's run and its decision as real processes: app and runner die at every boundary of every step, and are started again.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-crash-'));
const crashes = path.join(folder, 'crashes');
let env: Record<string, string>;
/** One that works and one that stands by. */
let apps: Child[] = [];
let runner: Child;
let stopping = false;

async function ownDatabase() {
  const name = `crash_${process.pid}_${randomBytes(3).toString('hex')}`;
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const at = (url = '') => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const [owner, application] = [at(process.env.DATABASE_URL), at(process.env.APP_DATABASE_URL)];
  await deploy(owner);
  return { DATABASE_URL: owner, APP_DATABASE_URL: application };
}

const bootApp = () => start(program('crashing-app'), env, 'loaded');
const bootRunner = () => start(program('main'), env, 'listening');

// Both are started some thirty times: as one file each they are there in a third of the time. They find their packages from here.
const programs = path.resolve(`node_modules/.cache/jovey-crash-${process.pid}`);
const program = (name: string) => path.join(programs, `${name}.mjs`);
const bundle = () =>
  build({
    entryPoints: ['testing/crashing-app.ts', 'runner/main.ts'].map((file) => path.join(import.meta.dirname, file)),
    entryNames: '[name]',
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' },
  });

/** Starts the app again whenever it has died, and kills the runner each time another step has been kept. */
async function keepAlive() {
  const db = new pg.Pool({ connectionString: env.DATABASE_URL, max: 1 });
  db.on('error', () => {});
  let seen = 0;
  let killed = 0;
  while (!stopping) {
    const living = apps.filter((app) => app.exited() === null);
    if (living.length < apps.length) apps = [...living, await bootApp()];
    const { rows } = await db.query<{ n: number }>(
      "select count(*)::int n from step_journal.entry where status = 'done'",
    );
    if ((rows[0]?.n ?? 0) > seen) {
      seen = rows[0]!.n;
      await runner.kill();
      killed++;
      runner = await bootRunner();
    }
    await sleep(60);
  }
  await db.end();
  return killed;
}

beforeAll(async () => {
  const [runnerPort, appPort] = [await freePort(), await freePort()];
  const serve = `http://127.0.0.1:${appPort}/api/inngest`;
  env = {
    ...(await ownDatabase()),
    ...{ JOVEY_SECRET: process.env.JOVEY_SECRET ?? '', PORT: String(appPort), CRASHES: crashes },
    INNGEST_SIGNING_KEY: `signkey-prod-${randomBytes(32).toString('hex')}`,
    INNGEST_EVENT_KEY: randomBytes(16).toString('hex'),
    INNGEST_BASE_URL: `http://127.0.0.1:${runnerPort}`,
    ...{ INNGEST_SERVE_URL: serve, INNGEST_SERVE_ORIGIN: new URL(serve).origin },
    ...{ INNGEST_RUNNER_BACKOFF_MS: '150', INNGEST_RUNNER_SYNC_MS: '500' },
  };
  Object.assign(process.env, env);
  await bundle();
  [runner, ...apps] = await Promise.all([bootRunner(), bootApp(), bootApp()]);
}, 180_000);

afterAll(async () => {
  stopping = true;
  await Promise.allSettled([runner, ...apps].map((child) => child?.kill()));
  for (const made of [folder, programs]) fs.rmSync(made, { recursive: true, force: true });
});

it('is carried out exactly once though app and runner die at every boundary of every step', {
  timeout: 560_000,
}, async () => {
  // Everything that opens connections is loaded after the addresses are set.
  const { inngest } = await import('./client');
  const { decisionDecided, decisionProposed, runRequested } = await import('./events');
  const { createCategory, createProduct } = await import('@/server/catalog');
  const { aCategory, aProduct } = await import('@/server/catalog/histories');
  const { newId } = await import('@/server/kernel/id');
  const { readLog } = await import('@/server/kernel/log');
  const { organisation } = await import('@/server/kernel/testing/organisation');
  const { allDifferences } = await import('@/server/kernel/testing/rebuild');
  const { createCaller } = await import('@/server/root');
  const org = organisation();
  const category = aCategory();
  await org.must(createCategory, category);
  await org.must(createProduct, { ...aProduct(category.categoryId), priceMinor: 12_900, costMinor: 11_000 });
  const desk = createCaller({ orgId: org.orgId, actor: async () => org.owner, requestId: 'test' }).decisions;
  const { orgId } = org;
  const alive = keepAlive();
  const until = async <T>(what: () => Promise<T | undefined | false>): Promise<T> => {
    for (const end = Date.now() + 240_000; Date.now() < end; await sleep(100)) {
      const found = await what();
      if (found) return found;
    }
    throw new Error(`did not happen:\n${runner.output().slice(-2000)}\n${fs.readFileSync(crashes, 'utf8')}`);
  };
  const waits = async () => {
    const db = new pg.Client({ connectionString: env.DATABASE_URL });
    await db.connect();
    const { rows } = await db.query<{ n: number }>('select count(*)::int n from inngest_embedded.wait');
    await db.end();
    return rows[0]?.n ?? 0;
  };
  const stubborn = async (send: () => Promise<unknown>) =>
    until(() =>
      send().then(
        () => true,
        () => false,
      ),
    );

  await stubborn(() =>
    inngest.send({ ...runRequested.create({ orgId, agent: 'pricing', trigger: 'test' }), id: newId() }),
  );
  // One workflow at a time: what dies in one must not use up the attempts of the other.
  await until(async () => (await readLog(orgId, { types: ['agent-run.finished'] })).length > 0);
  await until(async () => fs.readFileSync(crashes, 'utf8').includes('result kept finish'));
  const decision = await until(async () => (await desk.list({})).rows[0]);
  await stubborn(() => inngest.send({ ...decisionProposed.create({ orgId, decisionId: decision.id }), id: newId() }));
  await until(async () => fs.readFileSync(crashes, 'utf8').includes('result kept look-0'));
  // An answer before the wait is registered is found by the sweeper; this one comes after.
  await until(async () => (await waits()) > 0);
  await desk.approve({ decisionId: decision.id, hash: decision.hash });
  await stubborn(() => inngest.send({ ...decisionDecided.create({ orgId, decisionId: decision.id }), id: newId() }));
  await until(async () => fs.readFileSync(crashes, 'utf8').includes('result kept verify'));
  stopping = true;
  const runnersKilled = await alive;

  const count = async (type: string) => (await readLog(orgId, { types: [type] })).length;
  expect(await count('decision.proposed')).toBe(1);
  expect(await count('decision.executed')).toBe(1);
  expect(
    (await readLog(orgId, { types: ['product.price-changed'] })).filter((e) => e.by === 'agent:pricing'),
  ).toHaveLength(1);
  expect(await count('agent-run.started')).toBe(1);
  expect(await count('agent-run.finished')).toBe(1);
  // Every step of both workflows was cut at each of its three boundaries, and the runner after most of them.
  const cut = new Set(fs.readFileSync(crashes, 'utf8').trim().split('\n'));
  const what = 'pricing.change-price';
  for (const step of [
    'wake',
    `observe ${what}`,
    `think ${what} 0`,
    `propose ${what}`,
    'finish',
    'look-0',
    'carry-out',
    'verify',
  ])
    for (const boundary of ['before', 'body done', 'result kept']) expect(cut).toContain(`${boundary} ${step}`);
  expect(runnersKilled).toBeGreaterThanOrEqual(6);
  await org.settle();
  expect(await allDifferences(orgId)).toEqual([]);
});
