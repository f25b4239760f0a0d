import { readPool } from '@/server/kernel/database/pools';
import type { Offender } from '../contract';

/** How a promise stood at its last check. `position`: the log's end then; `offenders`: the first fifty. */
export type Kept = {
  name: string;
  state: 'holds' | 'broken';
  position: number;
  checked: number;
  checkedAt: Date;
  /** When every row was last looked at. */
  fullAt: Date;
  since: Date;
  ms: number;
  broken: number;
  offenders: Offender[];
};

/** All results of an organisation, by name. */
export async function keptResults(orgId: string): Promise<Map<string, Kept>> {
  const { rows } = await readPool().query<Omit<Kept, 'position'> & { position: string }>(
    `select name, state, position, checked, "checkedAt", "fullAt", since, ms, broken, offenders from es_invariant where "orgId" = $1`,
    [orgId],
  );
  return new Map(rows.map((row) => [row.name, { ...row, position: Number(row.position) }]));
}

/** Keeps the results of one round, in one statement. */
export const keepResults = (orgId: string, results: readonly Kept[]) =>
  readPool().query(
    `insert into es_invariant ("orgId", name, state, position, checked, "checkedAt", "fullAt", since, ms, broken, offenders)
      select $1, r.* from jsonb_to_recordset($2::jsonb) as r(name text, state text, position bigint, checked int, "checkedAt" timestamptz,
        "fullAt" timestamptz, since timestamptz, ms int, broken int, offenders jsonb)
      on conflict ("orgId", name) do update set state = excluded.state, position = excluded.position, checked = excluded.checked,
        "checkedAt" = excluded."checkedAt", "fullAt" = excluded."fullAt", since = excluded.since, ms = excluded.ms,
        broken = excluded.broken, offenders = excluded.offenders`,
    [orgId, JSON.stringify(results)],
  );
