import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';

const PG_CHAR = 18;
const PG_TEXT = 25;

// The engine forgets its timer for the migration lock (10 s), which would keep a finished process waiting.
const unheld = (glue) =>
  Object.fromEntries(
    Object.entries(glue).map(([name, value]) => [
      name,
      name.startsWith('__wbg_setTimeout') ? (...given) => value(...given).unref() : value,
    ]),
  );

let loaded;
// Once per process: a second instance would share the glue's state with the first and corrupt both.
const loadEngine = () => (loaded ??= load());

async function load() {
  // The package's `exports` name only its loader for bundlers, so its files are taken by path.
  const entry = createRequire(import.meta.url).resolve('@prisma/client/package.json');
  const folder = path.resolve(path.dirname(entry), '../schema-engine-wasm');
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  const wasm = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': unheld(glue) });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return glue.SchemaEngine;
}

// The engine reads catalog columns of PostgreSQL's one-byte type "char", which adapter-pg 7.10 refuses:
// they are fetched as text and handed over as characters.
// Its executeScript cuts a script at each semicolon, also inside the body of a function: a whole script goes
// as one message instead, as Prisma's own engine sends it.
function forMigrations(adapter) {
  const perform = adapter.performIO.bind(adapter);
  const query = adapter.queryRaw.bind(adapter);
  let columns = [];
  adapter.performIO = async (request) => {
    const result = await perform(request);
    columns = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === PG_CHAR ? [index] : []));
    for (const index of columns) result.fields[index].dataTypeID = PG_TEXT;
    return result;
  };
  adapter.queryRaw = async (request) => {
    const result = await query(request);
    for (const index of columns) {
      result.columnTypes[index] = ColumnTypeEnum.Character;
      for (const row of result.rows) if (row[index] === '') row[index] = '\0';
    }
    return result;
  };
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

// PrismaPg's own shadow database is the real one when it was given a connection string, and it is dropped
// while still connected: so it is made here.
function adapterFactory(url, opened) {
  const real = new PrismaPg({ connectionString: url });
  return {
    provider: real.provider,
    adapterName: real.adapterName,
    connect: async () => {
      const adapter = forMigrations(await real.connect());
      opened.push(adapter);
      return adapter;
    },
    connectToShadowDb: async () => {
      const name = `jovey_shadow_${crypto.randomUUID().replaceAll('-', '')}`;
      const owner = await real.connect();
      await owner.executeScript(`CREATE DATABASE "${name}"`);
      const address = new URL(url);
      address.pathname = `/${name}`;
      const shadow = forMigrations(await new PrismaPg({ connectionString: address.href }).connect());
      const dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        await owner.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
        await owner.dispose();
      };
      return shadow;
    },
  };
}

/** Gives `work` Prisma's schema engine (as WebAssembly: nothing to download) on the database at `url`. */
export async function withSchemaEngine({ url, files }, work) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error('schema engine:', message) };
  const SchemaEngine = await loadEngine();
  const datamodels = files.map(({ path: name, content }) => [name, content]);
  // The engine never closes the connections it opens, and an idle one keeps the process alive for ten seconds.
  const opened = [];
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(url, opened));
    return await work(await SchemaEngine.new({ datamodels }, () => {}, factory));
  } finally {
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  }
}
