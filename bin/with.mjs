#!/usr/bin/env node
// Runs a command in the environment of the installation: npm run with -- tsx script.ts
// The system that runs is used; without one the database is started for as long as the command takes.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { appRole } from './app-role.mjs';
import { openDatabase } from './database.mjs';
import { dataFolder, environment, loadSettings, root, secretOf } from './environment.mjs';
import { Failure, main } from './failure.mjs';
import { deploy } from './migrate.mjs';
import { runningSystem } from './run-file.mjs';

await main(async () => {
  const [program, ...args] = process.argv.slice(2);
  if (!program) throw new Failure('Usage: npm run with -- <command> [arguments]');
  loadSettings();
  const folder = dataFolder();
  const secret = secretOf(folder);
  const system = runningSystem(folder);
  const database = system ? { url: system.databaseUrl, stop: async () => {} } : await openDatabase({ folder, secret });
  try {
    if (!system) await deploy(database.url);
    const appDatabaseUrl = system?.appDatabaseUrl ?? (await appRole(database.url, secret));
    const [port, runnerPort] = [system?.port ?? Number(process.env.PORT || 3000), system?.runnerPort ?? 8288];
    const env = environment({ secret, databaseUrl: database.url, appDatabaseUrl, port, runnerPort, folder });
    env.PATH = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${env.PATH}`;
    process.exitCode = await new Promise((resolve, reject) => {
      const child = spawn(program, args, { env, stdio: 'inherit' });
      // A terminal sends Ctrl-C to the command as well; this process only waits for it.
      for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
      child.once('error', () => reject(new Failure(`There is no command "${program}".`)));
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await database.stop();
  }
});
