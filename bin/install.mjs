import fs from 'node:fs';
import path from 'node:path';
import { run } from './commands.mjs';
import { Failure } from './failure.mjs';

const NODE = [20, 19];
const MB = 1024 * 1024;

/** Refuses a Node.js that is too old, in one sentence. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const enough = major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
  if (!enough) throw new Failure(`Jovey needs Node.js ${NODE.join('.')} or later, this is ${version}.`);
}

/** Refuses to begin what the disk has no room for. */
export function checkRoom(folder, megabytes, what) {
  fs.mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MB);
  if (free < megabytes)
    throw new Failure(`The disk is nearly full: ${what} needs ${megabytes} MB, ${free} MB are free.`);
}

const read = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

// Packages for other platforms, and those npm itself calls extraneous, need not be there.
const spare = (entry) => Boolean(entry.optional || entry.devOptional || entry.extraneous);

/** Whether node_modules holds what package-lock.json says (npm writes its own list there when it has finished). */
export function installed(root) {
  const have = read(path.join(root, 'node_modules/.package-lock.json'));
  const want = read(path.join(root, 'package-lock.json'));
  if (!want) throw new Failure('package-lock.json is missing or broken: check the checkout.');
  if (!have) return false;
  const fits = ([at, entry]) => at === '' || (have[at] ? have[at].version === entry.version : spare(entry));
  return Object.entries(want).every(fits) && fs.existsSync(path.join(root, 'node_modules/next/package.json'));
}

/** Installs the packages of the lock file, development tools included (the build needs them). */
export async function install(root, logs) {
  checkRoom(root, 2_000, 'installing the packages');
  const env = { ...process.env, NODE_ENV: 'development', npm_config_update_notifier: 'false' };
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env,
    log: path.join(logs, 'install.log'),
    failed: 'The packages could not be installed',
  });
}
