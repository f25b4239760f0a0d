import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';

const SHARED = '/var/lib/jovey';

const lookUp = (name) => {
  const id = (flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10);
  const [uid, gid] = [id('-u'), id('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { name, uid, gid } : undefined;
};

/** The account PostgreSQL runs as: root is refused by PostgreSQL, so root gets (or makes) another; others run as themselves. */
export function databaseAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp('postgres');
  if (known) return known;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new Failure('PostgreSQL refuses to run as root and no other account could be made: run as an ordinary user.');
}

const canAs = (account, flag, target) =>
  !account ||
  spawnSync('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', flag, target], { uid: account.uid, gid: account.gid, cwd: '/' })
    .status === 0;

const shared = (account) => {
  for (const dir of [SHARED, path.join(os.tmpdir(), 'jovey')]) {
    try {
      fs.mkdirSync(dir, { recursive: true, mode: 0o755 });
      // A folder somebody else put there could change the programs under us.
      if (fs.lstatSync(dir).uid !== process.getuid()) continue;
      fs.chmodSync(dir, 0o755);
      if (canAs(account, '-x', dir)) return dir;
    } catch (error) {
      if (error.code === 'ENOSPC') throw error;
    }
  }
  throw new Failure(
    `The account ${account.name} can enter neither this folder nor ${SHARED}: start from another folder.`,
  );
};

/** Folder of PostgreSQL's programs that the account can run: the package's own, or a copy of it where that is out of reach. */
export function reachablePrograms(account, native, version) {
  const own =
    canAs(account, '-x', path.join(native, 'bin/postgres')) && canAs(account, '-r', path.join(native, 'share'));
  if (own) return native;
  const copy = path.join(shared(account), `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  const part = `${copy}.${process.pid}`;
  try {
    fs.cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(part, copy);
  } catch (error) {
    fs.rmSync(part, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

/** Folder for the data: `dir` itself, or one in reach of the account that `dir` then links to. */
export function reachableData(account, dir) {
  fs.mkdirSync(path.dirname(dir), { recursive: true });
  const link = fs.lstatSync(dir, { throwIfNoEntry: false });
  if (link?.isSymbolicLink()) {
    const target = fs.readlinkSync(dir);
    fs.mkdirSync(target, { recursive: true, mode: 0o700 });
    if (account) fs.chownSync(target, account.uid, account.gid);
    return target;
  }
  if (link && !link.isDirectory()) throw new Failure(`${dir} is a file, but the database needs a folder there.`);
  if (canAs(account, '-x', path.dirname(dir))) {
    fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
    if (account) fs.chownSync(dir, account.uid, account.gid);
    return fs.realpathSync(dir);
  }
  const name = crypto.createHash('sha256').update(path.resolve(dir)).digest('hex').slice(0, 16);
  const target = path.join(shared(account), name);
  if (link) {
    // The folder was used by another account before and has moved out of reach since: its data goes along.
    fs.cpSync(dir, target, { recursive: true, verbatimSymlinks: true });
    spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, target]);
    fs.renameSync(dir, `${dir}.moved`);
  }
  fs.mkdirSync(target, { recursive: true, mode: 0o700 });
  fs.chownSync(target, account.uid, account.gid);
  fs.symlinkSync(target, dir);
  return target;
}
