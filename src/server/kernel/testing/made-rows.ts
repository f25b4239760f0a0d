import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A column as the catalogue tells it; what the database makes itself is left out. */
export type Column = { table: string; name: string; type: string; unique: boolean };

/** All columns of all tables of the application, by table. */
export async function columnsOf(client: pg.Client): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, 
      exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey)) as unique
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> '_prisma_migrations'
      and c.relname not like 'kernel\\_test\\_%' -- tables that tests beside this one make for themselves
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a'
    order by 1, a.attnum`);
  const all = new Map<string, Column[]>();
  for (const row of rows) all.set(row.table, [...(all.get(row.table) ?? []), row]);
  return all;
}

const VALUES: Record<string, () => unknown> = {
  uuid: randomUUID,
  text: randomUUID,
  'character varying': randomUUID,
  boolean: () => false,
  jsonb: () => '{}',
  json: () => '{}',
  date: () => '2026-06-01',
  'timestamp with time zone': () => '2026-06-01T12:00:00Z',
  'timestamp without time zone': () => '2026-06-01T12:00:00Z',
  bytea: () => Buffer.alloc(32),
  tsvector: () => 'pump',
};

/** Something that fits a column. Numbers are nothing, which adds up everywhere, but where no two rows may have the same. */
let counter = 1;
const made = ({ type, unique }: Column) =>
  type.endsWith('[]') ? '{}' : (VALUES[type]?.() ?? (unique ? ++counter : 0));

/** A row of a table: everything that could say whose it is says `own`, where one is given. */
export function madeRow(columns: readonly Column[], orgId: string, own?: string): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    const names = own && /^(uuid|text|character varying)$/.test(column.type);
    row[column.name] = column.name === 'orgId' ? orgId : names ? own : made(column);
  }
  if ('sha256' in row && 'bytes' in row) {
    const bytes = randomBytes(32);
    Object.assign(row, { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }); // named by its content
  }
  return row;
}

/** The statement that writes a row. */
export function insertOf(table: string, row: Record<string, unknown>): { text: string; values: unknown[] } {
  const names = Object.keys(row);
  return {
    text: `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    values: Object.values(row),
  };
}
