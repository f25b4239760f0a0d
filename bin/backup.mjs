#!/usr/bin/env node
// Saves everything of an installation's database in one file, while it runs: npm run backup -- FILE
import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from './database.mjs';
import { writeDump } from './dump.mjs';
import { dataFolder, loadSettings, secretOf } from './environment.mjs';
import { Failure, main } from './failure.mjs';
import { deploy } from './migrate.mjs';
import { runningSystem } from './run-file.mjs';

await main(async () => {
  const [given] = process.argv.slice(2);
  if (!given) throw new Failure('Usage: npm run backup -- FILE');
  const file = path.resolve(process.env.INIT_CWD ?? '.', given);
  if (fs.existsSync(file)) throw new Failure(`${file} exists already: choose another name.`);
  loadSettings();
  const folder = dataFolder();
  const secret = secretOf(folder);
  const system = runningSystem(folder);
  const database = system ? { url: system.databaseUrl, stop: async () => {} } : await openDatabase({ folder, secret });
  try {
    if (!system) await deploy(database.url);
    const started = performance.now();
    const tables = await writeDump({ url: database.url, secret, file });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const size = (fs.statSync(file).size / 2 ** 20).toFixed(1);
    console.log(
      `Saved ${rows.toLocaleString('en-US')} rows of ${tables.length} tables in ${file} (${size} MiB, ${((performance.now() - started) / 1000).toFixed(1)} s).`,
    );
    console.log(
      `Keep ${path.join(folder, 'secrets.json')} as well, in another place: without it personal data cannot be read.`,
    );
  } finally {
    await database.stop();
  }
});
