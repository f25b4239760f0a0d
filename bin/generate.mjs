#!/usr/bin/env node
// Writes the Prisma client from the schema files; no engine is downloaded.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './environment.mjs';
import { Failure, main } from './failure.mjs';

const output = path.join(root, 'src/generated/prisma');
const mark = path.join(output, 'schema.sha256');

function fingerprint() {
  const hash = crypto.createHash('sha256');
  const folder = path.join(root, 'prisma/schema');
  for (const name of fs.readdirSync(folder).sort()) hash.update(name).update(fs.readFileSync(path.join(folder, name)));
  return hash.update(fs.readFileSync(path.join(root, 'node_modules/prisma/package.json'))).digest('hex');
}

/** Generates the client when the schema has changed since; returns whether it did. */
export function generate() {
  const want = fingerprint();
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === want) return false;
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const done = spawnSync(process.execPath, [cli, 'generate'], { cwd: root, env, encoding: 'utf8' });
  if (done.status !== 0) throw new Failure(`The database client could not be generated: ${done.stderr.trim()}`);
  fs.writeFileSync(mark, want);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(() =>
    console.log(generate() ? 'The database client is generated.' : 'The database client is up to date.'),
  );
}
