import { createHash } from 'node:crypto';
import type { AnyEvent } from './event';
import type { AnyProjection, Key } from './projection';

type Query = { query: (config: { name?: string; text: string; values: unknown[] }) => Promise<{ rows: unknown[] }> };
type Row = Record<string, unknown>;
type Slot = { key: Key; row: Row | undefined };

/** The rows that some events touch, before and after. Keys are compared by their JSON in the key's own order. */
export class Rows {
  private slots = new Map<string, Slot>();
  constructor(readonly projection: AnyProjection) {}

  private id = (key: Key) => JSON.stringify(this.projection.key.map((column) => key[column]));

  /** The keys that `events` touch and that are not loaded yet. */
  missing(events: readonly AnyEvent[]): Key[] {
    const keys = new Map<string, Key>();
    for (const event of events)
      for (const key of this.projection.handlers.get(event.type)?.keys(event) ?? [])
        if (!this.slots.has(this.id(key))) keys.set(this.id(key), key);
    return [...keys.values()];
  }

  set(key: Key, row: Row | undefined) {
    this.slots.set(this.id(key), { key, row });
  }

  /** Evolves rows by one event. */
  apply(event: AnyEvent) {
    const handler = this.projection.handlers.get(event.type);
    for (const key of handler?.keys(event) ?? []) {
      const next = handler!.evolve(this.slots.get(this.id(key))?.row, event, key);
      this.set(key, next && { ...next, version: event.version, lastEventId: event.id });
    }
  }

  get all(): Slot[] {
    return [...this.slots.values()];
  }

  get size() {
    return this.slots.size;
  }

  /** Forgets all rows: what was not stored is gone. */
  clear() {
    this.slots.clear();
  }
}

/** Loads the rows that these events touch, in one query. */
export async function load(
  on: Query,
  orgId: string,
  projection: AnyProjection,
  events: readonly AnyEvent[],
): Promise<Rows> {
  const rows = new Rows(projection);
  await loadMissing(on, orgId, rows, events);
  return rows;
}

/** Loads into `rows` what these events touch and what is not there yet. */
export async function loadMissing(on: Query, orgId: string, rows: Rows, events: readonly AnyEvent[]) {
  const { projection } = rows;
  const keys = rows.missing(events);
  for (const key of keys) rows.set(key, undefined);
  if (keys.length === 0) return;
  const of = (table: string) => projection.key.map((c) => `${table}."${c}"`).join(', ');
  const { rows: found } = await on.query({
    name: `load:${projection.name}`,
    // Each row is the first at or after its key, in the key's order: where sorting is off (es_open, consumers) only the primary key can
    // answer that, so that a plan kept from an empty table is right for a full one.
    text: `select to_jsonb(t) - 'orgId' as row from jsonb_populate_recordset(null::${projection.table}, $2::jsonb) k
      cross join lateral (select * from ${projection.table} t where t."orgId" = $1 and (${of('t')}) >= (${of('k')}) order by ${of('t')} limit 1) t
      where (${of('t')}) = (${of('k')})`,
    values: [orgId, JSON.stringify(keys)],
  });
  for (const { row } of found as { row: Row }[])
    rows.set(Object.fromEntries(projection.key.map((c) => [c, row[c] as string])), row);
}

// Prepared statements are named by what they write: two row shapes of one table must not share a name, also after a hot reload.
const names = new Map<string, string>();
const statement = (shape: string) => {
  const name = names.get(shape) ?? `store:${createHash('sha256').update(shape).digest('base64url').slice(0, 22)}`;
  names.set(shape, name);
  return name;
};

/** Writes the rows back: one upsert and, if rows went away, one delete. Returns the queries' promises in order. */
export function store(on: Query, orgId: string, rows: Rows): Promise<unknown>[] {
  const { table, key } = rows.projection;
  const present = rows.all.filter((s) => s.row).map((s) => ({ ...s.row, orgId }));
  const gone = rows.all.filter((s) => !s.row).map((s) => s.key);
  const queries: Promise<unknown>[] = [];
  if (gone.length)
    queries.push(
      on.query({
        text: `delete from ${table} where "orgId" = $1 and (${key.map((c) => `"${c}"`).join(', ')}) in (select ${key.map((c) => `k."${c}"`).join(', ')} from jsonb_populate_recordset(null::${table}, $2::jsonb) k)`,
        values: [orgId, JSON.stringify(gone)],
      }),
    );
  if (present.length) {
    const columns = [...new Set(present.flatMap((row) => Object.keys(row)))].sort();
    const set = columns.filter((c) => c !== 'orgId' && !key.includes(c)).map((c) => `"${c}" = excluded."${c}"`);
    const list = columns.map((c) => `"${c}"`).join(', ');
    queries.push(
      on.query({
        name: statement(`${table}:${list}`),
        text: `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)
          on conflict ("orgId", ${key.map((c) => `"${c}"`).join(', ')}) do update set ${set.join(', ')}`,
        values: [JSON.stringify(present)],
      }),
    );
  }
  return queries;
}
