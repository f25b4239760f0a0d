import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appRole } from '../app-role.mjs';
import { environment, root } from '../environment.mjs';
import { deploy } from '../migrate.mjs';
import { startPostgres } from '../postgres.mjs';

const SECRET = '2'.padStart(64, '0');
export type Server = Awaited<ReturnType<typeof startPostgres>>;

/** A database of its own, with durable settings, migrated, and the environment that every process of the kit gets. */
export async function house(folder: string, flags: string[] = []) {
  const dir = path.join(folder, 'postgres');
  let server = await startPostgres({ dir, flags });
  await deploy(server.url);
  delete process.env.APP_DATABASE_URL; // of an earlier house, which would be taken for this one's
  const appDatabaseUrl = await appRole(server.url, SECRET);
  const ports = { port: 3000, runnerPort: 8288, folder };
  // The kit has no shop whose pages could be forgotten: without a port nobody is told, and no reaction waits for an answer.
  const { PORT: _, ...env } = environment({ secret: SECRET, databaseUrl: server.url, appDatabaseUrl, ...ports });
  const { port } = server;
  return {
    env,
    port,
    /** Ends the server as a power cut would, and starts it again on what is on the disk. */
    crash: async () => {
      process.kill(server.pid, 'SIGKILL');
      await sleep(300);
      server = await startPostgres({ dir, flags, port });
    },
    /** Starts it again if it has ended by itself. */
    revive: async () => {
      await server.stop().catch(() => undefined);
      server = await startPostgres({ dir, flags, port });
    },
    stop: () => server.stop(),
  };
}

/** A process of the house that can be struck down and comes back. Lines it prints are heard. */
export function child(
  file: string,
  env: Record<string, string | undefined>,
  args: () => string[],
  heard: (line: string) => void,
) {
  let current: ChildProcess | undefined;
  let stopped = false;
  const start = () => {
    if (stopped) return;
    const started = spawn(process.execPath, ['--import', 'tsx', file, ...args()], {
      cwd: root,
      env: env as NodeJS.ProcessEnv, // Next types NODE_ENV narrower than it is
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    current = started;
    let rest = '';
    started.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) heard(line);
    });
    started.once('exit', () => setTimeout(start, 100));
  };
  start();
  return {
    kill: () => current?.kill('SIGKILL'),
    stop: async () => {
      stopped = true;
      const ended = new Promise<void>((done) =>
        current && current.exitCode === null && current.signalCode === null
          ? current.once('exit', () => done())
          : done(),
      );
      current?.kill('SIGTERM');
      setTimeout(() => current?.kill('SIGKILL'), 3000).unref();
      await ended;
    },
  };
}
