import { catchUp, projecting } from '../consumer';
import { readPool } from '../database/pools';
import { asSystem } from '../database/scope';
import { headOf } from '../fork/fork';
import { readLog } from '../log';
import { Rows } from '../project';
import type { AnyProjection } from '../projection';
import { allProjections } from '../registry';

type Row = Record<string, unknown>;

/** Folds the whole log in memory and compares with the live table, row by row, an asynchronous one brought up to date. Answers the differences. */
export async function differences(
  orgId: string,
  projection: AnyProjection,
): Promise<{ key: string; live?: Row; rebuilt?: Row }[]> {
  if (projection.mode === 'async') await catchUp(orgId, projecting(projection), await headOf(orgId));
  const rows = new Rows(projection);
  for (let after = 0; ; ) {
    const events = await readLog(orgId, { after, types: [...projection.handlers.keys()] });
    for (const event of events) rows.apply(event);
    if (events.length === 0) break;
    after = events.at(-1)!.position;
  }
  const { table, key } = projection;
  const id = (row: Row) => JSON.stringify(key.map((c) => row[c]));
  const [live, rebuilt] = await asSystem(orgId, async () => [
    await readPool().query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t where "orgId" = $1`, [orgId]),
    // Through PostgreSQL's own types, so that times and numbers compare as it writes them.
    await readPool().query<{ row: Row }>(
      `select to_jsonb(r) as row from jsonb_populate_recordset(null::${table}, $1::jsonb) r`,
      [JSON.stringify(rows.all.filter((s) => s.row).map((s) => ({ ...s.row, orgId })))],
    ),
  ]);
  const a = new Map(live!.rows.map(({ row }) => [id(row), row]));
  const b = new Map(rebuilt!.rows.map(({ row }) => [id(row), row]));
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((k) => JSON.stringify(a.get(k)) !== JSON.stringify(b.get(k)))
    .map((k) => ({ key: `${table} ${k}`, live: a.get(k), rebuilt: b.get(k) }));
}

/** Differences of all registered projections: an empty list means the tables are what the log says. */
export const allDifferences = async (orgId: string) =>
  (await Promise.all(allProjections().map((p) => differences(orgId, p)))).flat();
