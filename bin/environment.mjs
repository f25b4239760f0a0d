import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { Failure } from './failure.mjs';

/** The checkout's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Where everything of one installation is kept: database, secrets, logs. */
export const dataFolder = () => path.resolve(root, process.env.JOVEY_DATA ?? '.data');

/** A key for one purpose, from the installation's secret: 64 hex digits. */
export const derive = (secret, purpose) =>
  crypto.createHmac('sha256', Buffer.from(secret, 'hex')).update(purpose).digest('hex');

/** The installation's secret: JOVEY_SECRET, else the one in `<folder>/secrets.json`, made once and readable by its owner only. */
export function secretOf(folder) {
  const given = process.env.JOVEY_SECRET;
  if (given) return checked(given, 'JOVEY_SECRET');
  const file = path.join(folder, 'secrets.json');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    const text = JSON.stringify({ JOVEY_SECRET: crypto.randomBytes(32).toString('hex') }, null, 2);
    // Written aside and linked: a start that is cut off, or two at once, never leave half a file or two secrets.
    const part = `${file}.${process.pid}`;
    fs.writeFileSync(part, `${text}\n`, { mode: 0o600 });
    try {
      fs.linkSync(part, file);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(part);
    }
  }
  let kept;
  try {
    kept = JSON.parse(fs.readFileSync(file, 'utf8')).JOVEY_SECRET;
  } catch {
    throw new Failure(`${file} cannot be read: put it back from a backup, for the data cannot be opened without it.`);
  }
  return checked(kept, file);
}

function checked(secret, from) {
  if (/^[0-9a-f]{64}$/.test(secret ?? '')) return secret;
  throw new Failure(`The secret in ${from} must be 64 hexadecimal digits.`);
}

/** Settings of `.env` and `.env.local`, which the real environment overrides. */
export function settingsFiles() {
  const read = (name) => {
    const file = path.join(root, name);
    return fs.existsSync(file) ? parseEnv(fs.readFileSync(file, 'utf8')) : {};
  };
  return { ...read('.env'), ...read('.env.local') };
}

/** Takes settings files into process.env, where they do not override what is set. */
export function loadSettings() {
  for (const [name, value] of Object.entries(settingsFiles())) process.env[name] ??= value;
}

/** Every variable the processes of one installation need, on top of the caller's own environment. */
export function environment({ secret, databaseUrl, appDatabaseUrl, port, runnerPort, folder }) {
  const site = process.env.SITE_URL ?? `http://127.0.0.1:${port}`;
  const runner = process.env.INNGEST_RUNNER ?? 'embedded';
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    JOVEY_DATA: folder,
    JOVEY_SECRET: secret,
    DATABASE_URL: databaseUrl,
    APP_DATABASE_URL: appDatabaseUrl,
    PORT: String(port),
    WEB_PROCESSES: webProcesses(),
    SITE_URL: site,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? site,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? derive(secret, 'next-auth'),
    INNGEST_RUNNER: runner,
    ...(runner === 'embedded' ? embeddedRunner(secret, port, runnerPort) : {}),
  };
}

/** How many processes answer people: as many as asked for, else two where there are two processors, so that one may die. */
function webProcesses() {
  const asked = process.env.WEB_PROCESSES ?? String(Math.min(2, os.availableParallelism()));
  if (/^([1-9]|[1-5]\d|6[0-4])$/.test(asked)) return asked;
  throw new Failure(`WEB_PROCESSES is ${JSON.stringify(asked)}: it must be a whole number from 1 to 64.`);
}

function embeddedRunner(secret, port, runnerPort) {
  const own = `http://127.0.0.1:${port}`;
  return {
    INNGEST_BASE_URL: `http://127.0.0.1:${runnerPort}`,
    INNGEST_SIGNING_KEY: `signkey-prod-${derive(secret, 'inngest signing')}`,
    INNGEST_EVENT_KEY: derive(secret, 'inngest events'),
    INNGEST_SERVE_ORIGIN: own,
    INNGEST_SERVE_URL: `${own}/api/inngest`,
    INNGEST_ENABLE_UNAUTHED_SYNC: 'false',
  };
}
