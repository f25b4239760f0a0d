import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export type Child = {
  kill: (signal?: NodeJS.Signals) => Promise<void>;
  output: () => string;
  exited: () => number | null;
};

// A child must not outlive a test run that was cut off: its standard input then ends.
const WITH_PARENT = `data:text/javascript,process.stdin.on('end',()=>process.exit(1)).resume().unref()`;

/** Starts a TypeScript file, or a program made of one, as a process of its own and waits until it prints `ready`. */
export async function start(file: string, env: Record<string, string>, ready?: string): Promise<Child> {
  const { PATH = '', HOME = '' } = process.env;
  const at = path.resolve(import.meta.dirname, file);
  // The loader instead of the tsx command: one process, so a signal reaches the program itself.
  const loader = at.endsWith('.mjs') ? [] : ['--import', 'tsx'];
  const child = spawn(process.execPath, [...loader, '--import', WITH_PARENT, at], {
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const running = {
    kill: (signal: NodeJS.Signals = 'SIGKILL') => end(child, signal),
    output: () => output,
    exited: () => child.exitCode ?? (child.signalCode === null ? null : -1),
  };
  // A busy machine takes its time to load a program; one that dies is told at once.
  const deadline = Date.now() + 90_000;
  while (ready && !output.includes(ready)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await running.kill();
      throw new Error(`${file} did not start:\n${output}`);
    }
    await sleep(20);
  }
  return running;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/**
 * A port nobody listens on, below the range the system takes for outgoing connections: one from that range could be gone when
 * a killed process wants to listen on it again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 18_000);
    const free = await new Promise<boolean>((resolve) => {
      const server = net.createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

/** A database of its own on the tests' server, with the step journal's table. */
export async function freshDatabase(owner = process.env.DATABASE_URL ?? ''): Promise<string> {
  const name = `runner_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const admin = new pg.Client({ connectionString: owner });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(owner);
  url.pathname = `/${name}`;
  const migration = path.resolve(
    import.meta.dirname,
    '../../../prisma/migrations/20261121000200_step_journal/migration.sql',
  );
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(fs.readFileSync(migration, 'utf8'));
  await client.end();
  return url.href;
}
