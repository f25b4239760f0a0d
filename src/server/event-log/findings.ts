import { readPool } from '@/server/kernel/database/pools';
import type { Json, JsonObject } from '@/server/kernel/event';
import type { Checked } from '@/server/kernel/fork/check';
import type { Fault } from '@/server/kernel/fork/log-faults';

/** One thing a check found: a fault of the log, or a row that is not what the log says. */
export type Finding = {
  rule: string;
  what: string;
  position: number | null;
  table: string | null;
  key: JsonObject | null;
  columns: { column: string; live: Json; rebuilt: Json }[] | null;
};

const said = {
  differs: 'The row is not what the log says.',
  missing: 'The log has this row, the table has not.',
  surplus: 'The table has this row, the log has not.',
};

/** Everything that was found, in one list: the log first, then table by table. */
export const findingsOf = (faults: readonly Fault[], checked: readonly Checked[]): Finding[] => [
  ...faults.map((fault) => ({ ...fault, table: null, key: null, columns: null })),
  ...checked.flatMap((c) =>
    c.differences.map(({ kind, table, key, columns }) => ({
      rule: kind,
      what: said[kind],
      position: c.position,
      table,
      key,
      columns: columns as Finding['columns'], // values of jsonb
    })),
  ),
];

/** Keeps the findings of a check. They are not events: rows may hold what belongs to a person. */
export const keepFindings = (orgId: string, taskId: string, findings: readonly Finding[]) =>
  readPool().query(
    `insert into es_finding ("orgId", "taskId", n, rule, what, position, "table", key, columns)
      select $1, $2, f.n, f.rule, f.what, f.position, f."table", f.key, f.columns
      from jsonb_to_recordset($3::jsonb) as f(n int, rule text, what text, position bigint, "table" text, key jsonb, columns jsonb)
      on conflict do nothing`,
    [orgId, taskId, JSON.stringify(findings.map((finding, n) => ({ ...finding, n })))],
  );

/** The findings of a check, in order. */
export async function keptFindings(orgId: string, taskId: string): Promise<Finding[]> {
  const { rows } = await readPool().query<Omit<Finding, 'position'> & { position: string | null }>(
    'select rule, what, position, "table", key, columns from es_finding where "orgId" = $1 and "taskId" = $2 order by n limit 500',
    [orgId, taskId],
  );
  return rows.map((row) => ({ ...row, position: row.position === null ? null : Number(row.position) }));
}
