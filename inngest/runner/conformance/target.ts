import { randomBytes } from 'node:crypto';
import { type Child, freePort, freshDatabase, start } from './processes';

/** Where the suite runs against: the addresses and keys of an Inngest server that drives the fixture application. */
export type Target = {
  baseUrl: string;
  signingKey: string;
  eventKey: string;
  databaseUrl: string;
  stop: () => Promise<void>;
};

export type Embedded = Target & {
  app: Child;
  runner: Child;
  startApp: (env?: Record<string, string>) => Promise<void>;
  startRunner: () => Promise<void>;
  /** A second runner on the same database and address, which waits for the first one's end. */
  startStandby: () => Promise<Child>;
};

type Options = { env?: Record<string, string>; syncs?: boolean };

/** Boots the embedded runner and the fixture application as two processes on a fresh database. */
export async function embedded({ env = {}, syncs = true }: Options = {}): Promise<Embedded> {
  const [runnerPort, appPort] = [await freePort(), await freePort()];
  const databaseUrl = await freshDatabase();
  const baseUrl = `http://127.0.0.1:${runnerPort}`;
  const keys = {
    signingKey: `signkey-prod-${randomBytes(32).toString('hex')}`,
    eventKey: randomBytes(16).toString('hex'),
  };
  const variables = {
    DATABASE_URL: databaseUrl,
    PORT: String(appPort),
    INNGEST_SIGNING_KEY: keys.signingKey,
    INNGEST_EVENT_KEY: keys.eventKey,
    INNGEST_BASE_URL: baseUrl,
    INNGEST_SERVE_URL: `http://127.0.0.1:${appPort}/api/inngest`,
    INNGEST_SERVE_ORIGIN: `http://127.0.0.1:${appPort}`,
    INNGEST_ENABLE_UNAUTHED_SYNC: 'false',
    INNGEST_RUNNER_BACKOFF_MS: '100',
    INNGEST_RUNNER_SYNC_MS: '1000',
    ...env,
  };
  const boot = {
    app: (more: Record<string, string> = {}) => start('app.ts', { ...variables, ...more }, 'ready'),
    runner: (ready = 'listening') => start('../main.ts', variables, ready),
  };
  const [app, runner] = await Promise.all([boot.app(), boot.runner()]);
  const it: Embedded = {
    ...keys,
    ...{ baseUrl, databaseUrl, app, runner },
    startApp: async (more) => {
      it.app = await boot.app(more);
    },
    startRunner: async () => {
      it.runner = await boot.runner();
    },
    startStandby: () => boot.runner('standing by'),
    stop: async () => {
      await Promise.all([it.runner.kill(), it.app.kill()]);
    },
  };
  if (!syncs) return it;
  await synced(it).catch(async (error) => {
    await it.stop();
    throw error;
  });
  return it;
}

async function synced(it: Embedded): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (!it.runner.output().includes('synced')) {
    if (Date.now() > deadline) throw new Error(`no sync:\n${it.runner.output()}\n${it.app.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * A running Inngest server, for CONFORMANCE_TARGET=external. The fixture application must run already (`tsx app.ts`) with the
 * same variables and be synced to that server.
 */
export function external(env: Record<string, string | undefined>): Target {
  const need = (name: string) => {
    const value = env[name];
    if (!value) throw new Error(`CONFORMANCE_TARGET=external needs ${name}`);
    return value;
  };
  return {
    baseUrl: need('INNGEST_BASE_URL'),
    signingKey: need('INNGEST_SIGNING_KEY'),
    eventKey: need('INNGEST_EVENT_KEY'),
    databaseUrl: need('CONFORMANCE_DATABASE_URL'),
    stop: async () => {},
  };
}
