import type pg from 'pg';
import { readPool } from '../database/pools';
import type { LoggedEvent } from '../log';
import { load, loadMissing, Rows, store } from '../project';
import type { AnyProjection } from '../projection';
import { type Fork, indexFork, inside, moved } from './fork';
import { pages } from './read-ahead';

/** Rows held in memory over all tables before they are written out: a few hundred megabytes at the very most. */
const MOST_ROWS = 150_000;
/** Rows per insert. */
const CHUNK = 5000;

type Options = {
  /** Rows held in memory before they are written out. */
  mostRows?: number;
  /** Changes what happened, for questions of what if. Undefined leaves an event out. */
  revise?: (event: LoggedEvent) => LoggedEvent | undefined;
  /** Projections that stop earlier than the fork. */
  ceilings?: ReadonlyMap<AnyProjection, number>;
  onProgress?: (position: number) => void;
};

/** Only what some table listens to is read, where that spares anything. */
const typesOf = (projections: readonly AnyProjection[]) => {
  const types = [...new Set(projections.flatMap((p) => [...p.handlers.keys()]))];
  return types.length <= 20 ? types : undefined;
};

/**
 * Fills an open fork from the log's first event to `upTo`: folds in memory, writes each table once, then builds the indexes.
 * Where the rows outgrow memory they are written out and loaded again as they are touched. The position stands in es_fork.
 */
export async function fillFork(fork: Fork, projections: readonly AnyProjection[], options: Options = {}) {
  const tables = projections.map((projection) => ({ rows: new Rows(projection), stored: false }));
  const listening = new Map<string, (typeof tables)[number][]>();
  for (const table of tables)
    for (const type of table.rows.projection.handlers.keys())
      listening.set(type, [...(listening.get(type) ?? []), table]);
  const mostRows = options.mostRows ?? MOST_ROWS;
  let told = Date.now();

  for await (const page of pages(fork.orgId, { after: 0, upTo: fork.upTo, types: typesOf(projections) })) {
    const events = options.revise ? page.events.flatMap((e) => options.revise!(e) ?? []) : page.events;
    for (const table of tables)
      if (table.stored) {
        const touching = events.filter((e) => table.rows.projection.handlers.has(e.type));
        if (touching.length) await loadBack(fork, table.rows, touching);
      }
    for (const event of events)
      for (const { rows } of listening.get(event.type) ?? []) {
        if (event.position > (options.ceilings?.get(rows.projection) ?? fork.upTo)) continue;
        try {
          rows.apply(event);
        } catch (error) {
          throw new Error(
            `${rows.projection.name} cannot take ${event.type} at position ${event.position}: ${error instanceof Error ? error.message : error}`,
          );
        }
      }
    if (tables.reduce((sum, { rows }) => sum + rows.size, 0) > mostRows) await spill(fork, tables);
    options.onProgress?.(page.upTo);
    if (Date.now() - told > 250) {
      told = Date.now();
      await moved(fork, page.upTo);
    }
  }
  for (const table of tables)
    await (table.stored ? inside(fork, () => writeOver(fork, table.rows)) : insert(fork, table.rows));
  await indexFork(fork, 'all');
  await moved(fork, fork.upTo);
}

type Table = { rows: Rows; stored: boolean };

/** Writes everything out and forgets it. From now on these tables are written over, which takes their primary key. */
async function spill(fork: Fork, tables: Table[]) {
  if (tables.some((t) => !t.stored)) await indexFork(fork, 'primary');
  for (const table of tables) {
    await inside(fork, () => writeOver(fork, table.rows));
    table.rows.clear();
    table.stored = true;
  }
}

/** Loads rows that were written out. Without sorting: the fork's tables are young to the planner, however much is in them (see load). */
const loadBack = (fork: Fork, rows: Rows, events: readonly LoggedEvent[]) =>
  inside(fork, async () => {
    const client = await readPool().connect();
    try {
      await client.query('begin; set local enable_sort = off; set local enable_seqscan = off');
      await loadMissing(client, fork.orgId, rows, events);
    } finally {
      await client.query('commit').finally(() => client.release());
    }
  });

const writeOver = (fork: Fork, rows: Rows) => Promise.all(store(readPool(), fork.orgId, rows));

/** Fills an empty table, which has no index yet. */
async function insert(fork: Fork, { projection: { table }, all }: Rows) {
  const present = all.flatMap(({ row }) => (row ? [{ ...row, orgId: fork.orgId }] : []));
  for (let at = 0; at < present.length; at += CHUNK) {
    const chunk = present.slice(at, at + CHUNK);
    const columns = [...new Set(chunk.flatMap((row) => Object.keys(row)))].map((c) => `"${c}"`).join(', ');
    await inside(fork, () =>
      readPool().query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(chunk)],
      ),
    );
  }
}

/** Takes a filled fork further, through `client` and in its transaction, by the events after `from` up to `to`. */
export async function advance(
  client: pg.PoolClient,
  fork: Fork,
  projections: readonly AnyProjection[],
  from: number,
  to: number,
): Promise<Rows[]> {
  const touched: Rows[] = projections.map((p) => new Rows(p));
  for await (const { events } of pages(fork.orgId, { after: from, upTo: to, types: typesOf(projections) }))
    for (const rows of touched) {
      const heard = events.filter((e) => rows.projection.handlers.has(e.type));
      if (heard.length === 0) continue;
      const page = await load(client, fork.orgId, rows.projection, heard);
      for (const event of heard) page.apply(event);
      await Promise.all(store(client, fork.orgId, page));
      for (const { key, row } of page.all) rows.set(key, row);
    }
  return touched;
}
