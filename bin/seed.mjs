import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { run } from './commands.mjs';
import { root } from './environment.mjs';
import { Failure } from './failure.mjs';

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// Kept in the database (and outside of Prisma's schema), for it is the database that is seeded, not the folder.
const state = (url) =>
  connected(url, async (client) => {
    const known = await client.query("select to_regclass('launch.seed') as name");
    if (known.rows[0].name === null) return 'new';
    const { rows } = await client.query('select "finishedAt" from launch.seed');
    if (rows.length === 0) return 'new';
    return rows[0].finishedAt ? 'done' : 'interrupted';
  });

const mark = (url, sql) =>
  connected(url, async (client) => {
    await client.query(
      'create schema if not exists launch; create table if not exists launch.seed ("startedAt" timestamptz, "finishedAt" timestamptz)',
    );
    await client.query(sql);
  });

/** Empties an embedded database whose seeding was cut off: nothing in it was ever in use. */
export async function clearHalfSeeded({ url, embedded }) {
  if ((await state(url)) !== 'interrupted') return;
  if (!embedded)
    throw new Failure('Seeding this database was interrupted: empty it (drop and create it) and start again.');
  const name = pg.escapeIdentifier(new URL(url).pathname.slice(1));
  const elsewhere = new URL(url);
  elsewhere.pathname = '/postgres';
  await connected(elsewhere.href, async (client) => {
    await client.query(`drop database ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
}

/** Plays the demo's histories into a new database, once. Returns the lines the seed wants people to see, or none. */
export async function seedOnce({ url, env, logs, onStart }) {
  if (process.env.JOVEY_SEED === '0' || (await state(url)) === 'done') return undefined;
  const entry = path.join(root, 'prisma/seed/index.ts');
  if (!fs.existsSync(entry)) throw new Failure('prisma/seed/index.ts is missing: check the checkout.');
  await mark(url, 'delete from launch.seed; insert into launch.seed values (now(), null)');
  const lines = [];
  // A roomy nursery: a year is played in one go, and nearly all of it is garbage at once.
  await run(process.execPath, ['--max-semi-space-size=64', '--import', 'tsx', entry], {
    cwd: root,
    env,
    log: path.join(logs, 'seed.log'),
    failed: 'The demo data could not be made',
    onStart,
    onLine: (line) => line.startsWith('DEMO ') && lines.push(line.slice(5)),
  });
  await mark(url, 'update launch.seed set "finishedAt" = now()');
  return lines;
}
