#!/usr/bin/env node
// Puts a backup into an empty database, compares every table's hash and checks log, seals and tables: npm run restore -- FILE
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { appRole } from './app-role.mjs';
import { openDatabase } from './database.mjs';
import { readDump } from './dump.mjs';
import { dataFolder, environment, loadSettings, root, secretOf } from './environment.mjs';
import { Failure, main } from './failure.mjs';
import { deploy } from './migrate.mjs';
import { runningSystem } from './run-file.mjs';

await main(async () => {
  const [given] = process.argv.slice(2);
  if (!given) throw new Failure('Usage: npm run restore -- FILE');
  const file = path.resolve(process.env.INIT_CWD ?? '.', given);
  if (!fs.existsSync(file)) throw new Failure(`There is no file ${file}.`);
  loadSettings();
  const folder = dataFolder();
  if (runningSystem(folder)) throw new Failure('Jovey runs on this data: stop it first.');
  const secret = secretOf(folder);
  const database = await openDatabase({ folder, secret });
  try {
    await deploy(database.url);
    const appDatabaseUrl = await appRole(database.url, secret);
    const tables = await readDump({ url: database.url, secret, file });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Restored ${rows.toLocaleString('en-US')} rows of ${tables.length} tables; every table's hash is the saved one.`,
    );
    const env = environment({
      secret,
      databaseUrl: database.url,
      appDatabaseUrl,
      port: 3000,
      runnerPort: 8288,
      folder,
    });
    const tsx = path.join(root, 'node_modules/.bin/tsx');
    process.exitCode = await new Promise((resolve) =>
      spawn(tsx, [path.join(root, 'src/server/event-log/verify.ts')], { cwd: root, env, stdio: 'inherit' }).once(
        'exit',
        (code) => resolve(code ?? 1),
      ),
    );
  } finally {
    await database.stop();
  }
});
