import path from 'node:path';
import { appRole } from './app-role.mjs';
import { build, built, nextCli, sourcesHash } from './build.mjs';
import { openDatabase } from './database.mjs';
import { derive, environment, root, secretOf } from './environment.mjs';
import { Failure } from './failure.mjs';
import { generate } from './generate.mjs';
import { healthy } from './health.mjs';
import { checkRoom } from './install.mjs';
import { deploy } from './migrate.mjs';
import { freePort, portTaken } from './ports.mjs';
import { takeFolder } from './run-file.mjs';
import { clearHalfSeeded, seedOnce } from './seed.mjs';
import { writeDemo } from './summary.mjs';
import { supervise } from './supervisor.mjs';
import { watchSchema } from './watch-schema.mjs';

const TSX = ['--import', 'tsx'];
const TSX_WATCH = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false'];
const RUNNER_PORT = 8288;

// The owner's address stays with what needs it: web and worker work as the application's role only.
const withoutOwner = ({ DATABASE_URL: _, ...env }) => env;

function processList({ dev, port, host, env }) {
  const watching = dev ? TSX_WATCH : TSX;
  const next = [nextCli, dev ? 'dev' : 'start', '-H', host, '-p', String(port)];
  const before = dev
    ? []
    : ['web-pressed', 'web-policy', 'web-address'].flatMap((file) => ['--require', `./bin/${file}.cjs`]);
  const web = env.WEB_PROCESSES === '1' ? [...before, ...next] : ['bin/web.mjs', env.WEB_PROCESSES, ...next];
  const list = [
    { name: 'web', args: web, env: withoutOwner(env) },
    { name: 'worker', args: [...watching, 'src/server/worker.ts'], env: withoutOwner(env) },
  ];
  if (env.INNGEST_RUNNER === 'embedded')
    list.push({ name: 'runner', args: [...watching, 'inngest/runner/main.ts'], env });
  return list;
}

const echo = (name, line) => console.log(`${name.padEnd(6)} | ${line}`);

/**
 * Starts database, web, worker and runner on one data folder. `ready` settles when all of them work;
 * `stop` ends everything, the database last. One that dies later is started again, for as long as the launcher runs.
 */
export function startSystem({ folder, port, dev = false, step, dist = '.next', flags = [] }) {
  const logs = path.join(folder, 'logs');
  const closers = [];
  let stopping;
  // Notes each command in the folder's run file, so that the next start can end it should this launcher be killed.
  let claim = () => undefined;
  const still = () => {
    if (stopping) throw new Failure('Stopped before it was ready.');
  };

  async function prepare() {
    checkRoom(folder, 300, 'Jovey');
    const secret = secretOf(folder);
    const hold = await takeFolder(folder);
    closers.push(hold.release);
    claim = (name) => (identity) => hold.child(name, identity);
    if (await portTaken(port))
      throw new Failure(`Port ${port} is taken: stop what uses it or choose another with --port.`);
    const runnerPort = (await portTaken(RUNNER_PORT)) ? await freePort() : RUNNER_PORT;
    const database = await step('database', async () => {
      const opened = await openDatabase({ folder, secret, flags });
      closers.push(opened.stop);
      await clearHalfSeeded(opened);
      return opened;
    });
    still();
    await step('database client', async () => (generate() ? undefined : { note: 'up to date' }));
    await step('migrations', async () => ({ note: applied(await deploy(database.url)) }));
    const appDatabaseUrl = await appRole(database.url, secret);
    const made = environment({ secret, databaseUrl: database.url, appDatabaseUrl, port, runnerPort, folder });
    const env = {
      ...made,
      ...(dist === '.next' ? {} : { JOVEY_DIST: dist }),
      NODE_ENV: dev ? 'development' : 'production',
      WEB_PROCESSES: dev ? '1' : made.WEB_PROCESSES,
    };
    hold.note({ port, runnerPort, databaseUrl: database.url, appDatabaseUrl });
    still();
    const lines = await step(
      'demo data',
      async () => {
        const made = await seedOnce({ url: database.url, env, logs, onStart: claim('seed') });
        return made ?? { note: 'kept' };
      },
      'a year of trade, once: a minute or two',
    );
    writeDemo(folder, env.SITE_URL, Array.isArray(lines) ? lines : undefined);
    still();
    return { hold, env, secret, runnerPort };
  }

  async function start() {
    const { hold, env, secret, runnerPort } = await prepare();
    if (!dev) {
      const hash = sourcesHash(derive(secret, 'build'));
      if (built(dist, hash)) await step('build', async () => ({ note: 'up to date' }));
      else
        await step(
          'build',
          () => build({ dist, hash, env, logs, onStart: claim('build') }),
          'half a minute to a minute',
        );
    }
    still();
    const host = process.env.JOVEY_HOST ?? '127.0.0.1';
    const processes = processList({ dev, port, host, env }).map((it) =>
      supervise({ ...it, cwd: root, logs, onStart: hold.child, echo: dev ? echo : undefined }),
    );
    closers.push(() => Promise.all(processes.map((it) => it.stop())));
    if (dev) closers.push(watchSchema(env.DATABASE_URL));
    const checks = {
      web: { url: `http://127.0.0.1:${port}/`, good: (status) => status < 500 },
      runner: { url: `http://127.0.0.1:${runnerPort}/health`, good: (status) => status === 200 },
    };
    await step('web, worker, runner', () => healthy({ processes, checks, cancelled: () => stopping !== undefined }));
    still();
    return { env };
  }

  const stop = () => {
    stopping ??= (async () => {
      // In reverse: first what uses the database, then the database, then the claim on the folder.
      for (const close of closers.reverse()) await close();
    })();
    return stopping;
  };
  const ready = start();
  return { ready, stop };
}

const applied = (names) => (names.length === 0 ? 'up to date' : `${names.length} applied`);
