import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPostgres } from './postgres.mjs';
import { identify, stillRuns } from './processes.mjs';

let folder: string;
const stops: (() => Promise<void>)[] = [];
const start = async (dir: string, more: { port?: number } = {}) => {
  const server = await startPostgres({ dir, flags: ['fsync=off'], ...more });
  stops.push(server.stop);
  return server;
};
const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-postgres-test-'));
  fs.chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('data is kept from one start to the next', async () => {
  const dir = path.join(folder, 'data');
  const first = await start(dir);
  await query(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  expect(stillRuns(identify(first.pid))).toBe(false);
  const second = await start(dir);
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a killed server starts again, also when its process id now belongs to another process', async () => {
  const dir = path.join(folder, 'data');
  const first = await start(dir);
  await query(first.url, 'create table kept as select 1 as one');
  process.kill(first.pid, 'SIGKILL');
  while (stillRuns(identify(first.pid))) await new Promise((done) => setTimeout(done, 20));
  const pidFile = path.join(dir, 'postmaster.pid');
  fs.writeFileSync(pidFile, fs.readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.ppid)));
  const second = await start(dir);
  expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
});

test('the server of a killed launcher is ended and its data taken over', async () => {
  const dir = path.join(folder, 'data');
  const script = `import { startPostgres } from ${JSON.stringify(path.resolve('bin/postgres.mjs'))};
    const server = await startPostgres({ dir: ${JSON.stringify(dir)} });
    console.log(server.pid);
    process.kill(process.pid, 'SIGKILL');`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const left = identify(Number(done.stdout));
  expect(stillRuns(left)).toBe(true);
  await start(dir);
  expect(stillRuns(left)).toBe(false);
});

test('a taken port, a file in the place and a folder of other things are told in one sentence', async () => {
  const taken = net.createServer();
  const port = await new Promise<number>((done) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await expect(start(path.join(folder, 'data'), { port })).rejects.toThrow(
    `Port ${port} is taken: the database cannot use it.`,
  );
  await new Promise((done) => taken.close(done));

  fs.writeFileSync(path.join(folder, 'file'), '');
  await expect(start(path.join(folder, 'file'))).rejects.toThrow(/is a file, but the database needs a folder/);

  fs.mkdirSync(path.join(folder, 'photos'));
  fs.writeFileSync(path.join(folder, 'photos/holiday.jpg'), '');
  await expect(start(path.join(folder, 'photos'))).rejects.toThrow(/holds other files/);
});

test('data of another PostgreSQL is refused before it is touched', async () => {
  const dir = path.join(folder, 'data');
  fs.mkdirSync(dir);
  fs.writeFileSync(path.join(dir, 'PG_VERSION'), '12\n');
  await expect(start(dir)).rejects.toThrow(/is of PostgreSQL 12, this version of Jovey brings \d+/);
});

// Only root has the trouble: PostgreSQL then runs as another account, which cannot enter a folder like root's home.
if (process.getuid?.() === 0) {
  test('as root in a folder closed to others, data lives within reach and is found again', async () => {
    const home = path.join(folder, 'home');
    fs.mkdirSync(home, { mode: 0o700 });
    const dir = path.join(home, '.data/postgres');
    const first = await start(dir);
    const target = fs.readlinkSync(dir);
    expect(target.startsWith(home)).toBe(false);
    await query(first.url, 'create table kept as select 7 as seven');
    await first.stop();
    const second = await start(dir);
    expect(await query(second.url, 'select seven from kept')).toEqual([{ seven: 7 }]);
    await second.stop();
    fs.rmSync(target, { recursive: true });
  });
}
