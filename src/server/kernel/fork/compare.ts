import type pg from 'pg';
import type { AnyProjection, Key } from '../projection';
import type { Fork } from './fork';

/** A row that is not what the log says. `columns` are those that differ; none: the whole row is missing on one side. */
export type Difference = {
  table: string;
  key: Key;
  columns: { column: string; live: unknown; rebuilt: unknown }[];
  kind: 'differs' | 'missing' | 'surplus';
};

type Pair = { live: Record<string, unknown> | null; rebuilt: Record<string, unknown> | null };

const keyOf = ({ key }: AnyProjection, row: Record<string, unknown>): Key =>
  Object.fromEntries(key.map((column) => [column, row[column] as string | number])); // key columns are text or numbers

/** Rows that differ between the live table and the fork's, both as `client`'s snapshot sees them: at most `limit`, and how many in all. */
export async function compare(
  client: pg.ClientBase,
  fork: Fork,
  projection: AnyProjection,
  limit = 200,
): Promise<{ differences: Difference[]; count: number; rows: number }> {
  const { table, key } = projection;
  const same = ['orgId', ...key].map((c) => `l."${c}" = r."${c}"`).join(' and ');
  const byKey = key.map((c) => `coalesce(l."${c}", r."${c}")`).join(', ');
  const { rows } = await client.query<Pair & { count: string }>({
    text: `select to_jsonb(l) - 'orgId' as live, to_jsonb(r) - 'orgId' as rebuilt, count(*) over () as count
      from public.${table} l full join ${fork.schema}.${table} r on ${same} where l.* is distinct from r.*
      order by ${byKey} limit $1`,
    values: [limit],
  });
  return {
    differences: rows.map((pair) => difference(projection, pair)),
    count: Number(rows[0]?.count ?? 0),
    rows: await countOf(client, fork, projection),
  };
}

function difference(projection: AnyProjection, { live, rebuilt }: Pair): Difference {
  const columns = Object.keys(live ?? rebuilt ?? {}).filter(
    (column) => live && rebuilt && JSON.stringify(live[column]) !== JSON.stringify(rebuilt[column]),
  );
  return {
    table: projection.table,
    key: keyOf(projection, (live ?? rebuilt)!),
    kind: !live ? 'missing' : !rebuilt ? 'surplus' : 'differs',
    columns: columns.map((column) => ({ column, live: live?.[column], rebuilt: rebuilt?.[column] })),
  };
}

/** The keys of all rows that differ, to be set right. */
export async function differingKeys(client: pg.ClientBase, fork: Fork, projection: AnyProjection): Promise<Key[]> {
  const { table, key } = projection;
  const same = ['orgId', ...key].map((c) => `l."${c}" = r."${c}"`).join(' and ');
  const columns = key.map((c) => `coalesce(l."${c}", r."${c}") as "${c}"`).join(', ');
  const { rows } = await client.query<{ key: Key }>(
    `select to_jsonb(d) as key from (select ${columns} from public.${table} l full join ${fork.schema}.${table} r on ${same} where l.* is distinct from r.*) d`,
  );
  return rows.map((row) => row.key);
}

/** How many rows the fork's table has. */
export async function countOf(client: pg.ClientBase, fork: Fork, { table }: AnyProjection): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${fork.schema}.${table}`);
  return Number(rows[0]?.n ?? 0);
}
