import crypto from 'node:crypto';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { derive } from './environment.mjs';
import { Failure } from './failure.mjs';

// A backup is gzipped lines of JSON: a head, for each table its name, its rows in the order of the primary key and the hash over
// them, and a last line that says it is whole. Forks are left out: they are made anew from the log.
const FORMAT = 1;
const ROWS = 1000;
// Rows of bytes (photos, documents) have a megabyte or two each as text: few at a time, or a page is longer than a text can be.
const ROWS_WITH_BYTES = 10;
const PAGE = 16_000_000;
const LEFT_OUT = ['_prisma_migrations', 'es_fork'];
const WITH_BYTES = ['es_content'];

/** Tells whether a backup's secret is this one, without telling the secret. */
const markOf = (secret) => derive(secret, 'backup mark').slice(0, 16);

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    // Row-level security would silently leave rows out: a role that may not pass it by is told so instead.
    await client.query('set row_security = off; set timezone = utc; set extra_float_digits = 1');
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function tablesOf(client) {
  const { rows } = await client.query(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select array_agg(a.attname::text order by k.n) from pg_index i cross join lateral unnest(i.indkey) with ordinality k(attnum, n)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary) as key,
       c.relname = any($2) as bytes
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all($1) order by 1`,
    [LEFT_OUT, WITH_BYTES],
  );
  return rows;
}

const quoted = (names) => names.map((name) => `"${name}"`).join(', ');
const migrationsOf = async (client) =>
  (
    await client.query('select migration_name as name from _prisma_migrations where finished_at is not null order by 1')
  ).rows.map((row) => row.name);

/** The rows of a table as lines, in the order of its key, a thousand at a time; the same lines for the same rows, always. */
async function* linesOf(client, { name, columns, key, bytes }) {
  await client.query(
    `declare dumped no scroll cursor for select row_to_json(t)::text as line from (select ${quoted(columns)} from "${name}" order by ${key ? quoted(key) : '1'}) t`,
  );
  for (;;) {
    const { rows } = await client.query(`fetch ${bytes ? ROWS_WITH_BYTES : ROWS} from dumped`);
    if (rows.length === 0) break;
    yield rows.map((row) => row.line);
  }
  await client.query('close dumped');
}

const explained = (error) =>
  error.code === '42501'
    ? new Failure(
        'The database user of DATABASE_URL may not read every row (it neither is a superuser nor has BYPASSRLS): let an administrator run pg_dump instead.',
      )
    : error;

/** Writes everything of an installation's database, as of one moment, into a file; the system may go on running. */
export async function writeDump({ url, secret, file }) {
  const part = `${file}.part`;
  const summary = [];
  const lines = async function* (client) {
    await client.query('begin isolation level repeatable read read only');
    const migrations = await migrationsOf(client);
    yield { jovey: FORMAT, madeAt: new Date().toISOString(), secret: markOf(secret), migrations };
    for (const table of await tablesOf(client)) {
      yield { table: table.name, columns: table.columns };
      const hash = crypto.createHash('sha256');
      let rows = 0;
      for await (const page of linesOf(client, table)) {
        for (const line of page) hash.update(`${line}\n`);
        rows += page.length;
        yield page;
      }
      const end = { end: table.name, rows, hash: hash.digest('hex') };
      summary.push(end);
      yield end;
    }
    yield { whole: true };
  };
  const text = async function* (client) {
    for await (const it of lines(client)) yield Array.isArray(it) ? `${it.join('\n')}\n` : `${JSON.stringify(it)}\n`;
  };
  try {
    await connected(url, (client) =>
      pipeline(text(client), createGzip({ level: 6 }), fs.createWriteStream(part, { mode: 0o600 })),
    );
    fs.renameSync(part, file); // a backup that was cut off never looks like one
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw explained(error);
  }
  return summary;
}

/** Puts a backup into an empty, migrated database: all of it or, when anything is wrong, nothing. Answers its tables. */
export async function readDump({ url, secret, file }) {
  const lines = unzipped(file);
  return connected(url, async (client) => {
    try {
      await client.query('begin');
      await client.query("set local session_replication_role = 'replica'"); // the triggers that keep events as they are
      const summary = await fill(client, lines, secret);
      await client.query('commit');
      await client.query('analyze');
      return summary;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      if (error instanceof SyntaxError || /^(Z_|22P02)/.test(error.code ?? ''))
        throw new Failure('This is no whole backup: the file is cut off or damaged. Nothing was restored.');
      throw explained(error);
    }
  });
}

/** The lines of a gzipped file. Throws where it is cut off or damaged. */
async function* unzipped(file) {
  const input = fs.createReadStream(file);
  const text = createGunzip().setEncoding('utf8');
  input.on('error', (error) => text.destroy(error));
  let rest = '';
  for await (const chunk of input.pipe(text)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

async function fill(client, lines, secret) {
  const known = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  const summary = [];
  let [head, table, page, size, whole] = [undefined, undefined, [], 0, false];
  const store = async () => {
    if (page.length === 0) return;
    const columns = quoted(table.columns);
    await client.query(
      `insert into "${table.name}" (${columns}) select ${columns} from json_populate_recordset(null::"${table.name}", $1::json)`,
      [`[${page.join(',')}]`],
    );
    page = [];
    size = 0;
  };
  for await (const line of lines) {
    if (!head) {
      head = await checked(client, line, secret);
    } else if (line.startsWith('{"table":') && !table) {
      // Columns in the order they were saved in: a table that was altered has another one than a table made anew.
      const saved = JSON.parse(line);
      const here = known.get(saved.table);
      if (!here || saved.columns.some((column) => !here.columns.includes(column)))
        throw new Failure(`The backup's table "${saved.table}" is not as this version knows it. Nothing was restored.`);
      table = { ...here, columns: saved.columns };
      await client.query(`delete from "${table.name}"`);
    } else if (line.startsWith('{"end":')) {
      await store();
      const said = JSON.parse(line);
      const hash = crypto.createHash('sha256');
      for await (const stored of linesOf(client, table)) for (const one of stored) hash.update(`${one}\n`);
      if (hash.digest('hex') !== said.hash)
        throw new Failure(`The rows of "${said.end}" are not those that were saved. Nothing was restored.`);
      summary.push(said);
      table = undefined;
    } else if (line === '{"whole":true}') {
      whole = true;
    } else {
      page.push(line);
      size += line.length;
      if (page.length >= ROWS || size >= PAGE) await store();
    }
  }
  if (!whole) throw new Failure('This is no whole backup: its end is missing. Nothing was restored.');
  return summary;
}

async function checked(client, line, secret) {
  let head;
  try {
    head = JSON.parse(line);
  } catch {
    throw new Failure('This file is no backup of Jovey.');
  }
  if (head.jovey !== FORMAT) throw new Failure('This file is no backup of Jovey, or one of another version.');
  if (head.secret !== markOf(secret))
    throw new Failure(
      "This backup belongs to another secret: put that installation's secrets.json into the data folder first, or nothing personal in it can be read.",
    );
  const migrations = await migrationsOf(client);
  const missing = head.migrations.find((name) => !migrations.includes(name));
  const newer = migrations.find((name) => !head.migrations.includes(name));
  if (missing || newer)
    throw new Failure(
      missing
        ? `This backup was made by a newer version (${missing}): update first.`
        : `This backup was made by an older version (before ${newer}): restore it with that version, then update.`,
    );
  const { rows } = await client.query('select 1 from events limit 1');
  if (rows.length > 0)
    throw new Failure(
      'There is data in this database already: restore into an empty one (another JOVEY_DATA, or move .data away).',
    );
  return head;
}
