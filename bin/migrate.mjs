#!/usr/bin/env node
// prisma migrate without its downloaded engine: node bin/migrate.mjs deploy | status | diff | new <name>
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Failure, main } from './failure.mjs';
import { withSchemaEngine } from './schema-engine.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const schemaDir = path.join(root, 'prisma/schema');
const migrationsDir = path.join(root, 'prisma/migrations');
const filters = { externalTables: [], externalEnums: [] };

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);
const entries = (dir) => (fs.existsSync(dir) ? fs.readdirSync(dir).sort() : []);

const schemaFiles = () =>
  entries(schemaDir)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(schemaDir, name), 'utf8') }));

const migrations = () => ({
  baseDir: migrationsDir,
  shadowDbInitScript: '',
  lockfile: { path: 'migration_lock.toml', content: read(path.join(migrationsDir, 'migration_lock.toml')) },
  migrationDirectories: entries(migrationsDir).flatMap((name) => {
    const value = read(path.join(migrationsDir, name, 'migration.sql'));
    return value === null
      ? []
      : [{ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }];
  }),
});

// The engine says everything on many lines; a person needs the migration's name and the database's own words.
const explain = (error) => {
  const text = `${error?.message ?? error}\n${error?.stack ?? ''}`;
  const name = text.match(/with migration_name="([^"]+)"/)?.[1];
  const words = text.match(/ERROR: ([^\n]+)/)?.[1];
  return name ? new Failure(`Migration ${name} failed: ${words ?? error.message}`) : error;
};

async function refuseFailedOnes(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const table = await client.query("select to_regclass('_prisma_migrations') as name");
    if (table.rows[0].name === null) return;
    const unfinished =
      'select migration_name, logs from _prisma_migrations where finished_at is null and rolled_back_at is null';
    const [first] = (await client.query(unfinished)).rows;
    if (!first) return;
    const words = first.logs?.match(/ERROR: ([^\n]+)/)?.[1] ?? 'it was interrupted';
    const how = 'see https://pris.ly/d/migrate-resolve';
    throw new Failure(`Migration ${first.migration_name} failed in this database before (${words}): ${how}.`);
  } finally {
    await client.end();
  }
}

const onEngine = (url, work) =>
  withSchemaEngine({ url, files: schemaFiles() }, work).catch((error) => {
    throw explain(error);
  });

/** Applies what is missing, as `prisma migrate deploy` does, with the same table of applied migrations. Returns their names. */
export async function deploy(url) {
  await refuseFailedOnes(url);
  const done = await onEngine(url, (engine) => engine.applyMigrations({ migrationsList: migrations(), filters }));
  return done.appliedMigrationNames;
}

/** SQL that leads from the migrations to the schema files; '' when they agree. Uses a shadow database on the same server. */
export async function diff(url) {
  const from = { tag: 'migrations', ...migrations() };
  const to = { tag: 'schemaDatamodel', files: schemaFiles() };
  const { stdout } = await onEngine(url, (engine) =>
    engine.diff({ from, to, script: true, shadowDatabaseUrl: null, exitCode: null, filters }),
  );
  return /^\s*(--[^\n]*\s*)*$/.test(stdout ?? '') ? '' : stdout;
}

async function status(url) {
  const found = await onEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList: migrations(), optInToShadowDatabase: false, filters }),
  );
  const missing = found.history?.unappliedMigrationNames ?? [];
  const unknown = found.history?.unpersistedMigrationNames ?? [];
  const lists = { missing, unknown, changed: found.editedMigrationNames, failed: found.failedMigrationNames };
  for (const [word, names] of Object.entries(lists)) for (const name of names) console.log(`${word}: ${name}`);
  if (Object.values(lists).flat().length === 0) console.log('The database is up to date.');
  else process.exitCode = 1;
}

async function create(url, name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) throw new Failure('Name the migration in snake_case: migrate new <name>.');
  const sql = await diff(url);
  if (!sql) return console.log('The migrations already lead to the schema.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const dir = path.join(migrationsDir, `${stamp}_${name}`);
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(path.join(dir, 'migration.sql'), sql);
  const lock = path.join(migrationsDir, 'migration_lock.toml');
  if (!fs.existsSync(lock)) fs.writeFileSync(lock, 'provider = "postgresql"\n');
  console.log(`wrote prisma/migrations/${stamp}_${name}/migration.sql`);
}

async function onServer(url, work) {
  if (url) return work(url);
  const { withScratchPostgres } = await import('./scratch-postgres.mjs');
  return withScratchPostgres(work);
}

async function command([word, name]) {
  const url = process.env.DATABASE_URL;
  if (word === 'deploy' || word === 'status') {
    if (!url) throw new Failure(`Set DATABASE_URL: migrate ${word} works on that database.`);
    if (word === 'status') return status(url);
    const applied = await deploy(url);
    return console.log(applied.length === 0 ? 'Nothing to migrate.' : applied.map((it) => `applied ${it}`).join('\n'));
  }
  if (word === 'diff') return onServer(url, async (at) => console.log((await diff(at)) || '-- no difference'));
  if (word === 'new') return onServer(url, (at) => create(at, name));
  throw new Failure('Usage: node bin/migrate.mjs deploy | status | diff | new <name>');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(() => command(process.argv.slice(2)));
}
