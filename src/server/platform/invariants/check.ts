import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { mustRun } from '@/server/kernel/run';
import { noteInvariant } from '../commands/note-invariant';
import type { Offender } from '../contract';
import { invariants } from './all';
import type { Invariant } from './invariant';
import { type Kept, keepResults, keptResults } from './kept';

const SHOWN = 50;
/** Every row is looked at this often even if no event says that it moved: tables may be changed behind the log's back. */
const FULL_EVERY_MS = 10 * 60_000;

type Judged = { checked: number; broken: number; offenders: Offender[] };

async function judge(invariant: Invariant, ids: readonly string[] | null): Promise<Judged> {
  const { rows } = await readPool().query<Judged>({
    text: `with judged as materialized (${invariant.judged})
      select (select count(*)::int from judged) as checked, (select count(*)::int from judged where ok is not true) as broken,
        (select coalesce(json_agg(o), '[]') from (select id, label, fact from judged where ok is not true order by id limit ${SHOWN}) o) as offenders`,
    values: [ids ?? invariant.only?.() ?? null],
  });
  return rows[0]!;
}

/** The rows that events after a position may have changed. */
async function movedSince(orgId: string, { types, key }: NonNullable<Invariant['moved']>, after: number, upTo: number) {
  const { rows } = await readPool().query<{ id: string }>({
    name: 'moved-since',
    text: `select distinct data ->> $5 as id from events where "orgId" = $1 and position > $2 and position <= $3 and type = any($4) and data ->> $5 is not null`,
    values: [orgId, after, upTo, types, key],
  });
  return rows.map((row) => row.id);
}

async function round(orgId: string, invariant: Invariant, before: Kept | undefined, head: number, full: boolean) {
  const start = performance.now();
  const now = new Date();
  const old = !before || now.getTime() - before.fullAt.getTime() >= FULL_EVERY_MS;
  const { moved } = invariant;
  let found: Judged;
  const all = full || old || !moved || before.broken > before.offenders.length;
  if (all) found = await judge(invariant, null);
  else {
    const ids = [...(await movedSince(orgId, moved, before.position, head)), ...before.offenders.map((o) => o.id)];
    found = ids.length > 0 ? await judge(invariant, [...new Set(ids)]) : { checked: 0, broken: 0, offenders: [] };
    found.checked = Math.max(found.checked, before.checked);
  }
  const state = found.broken > 0 ? ('broken' as const) : ('holds' as const);
  return {
    name: invariant.name,
    state,
    position: head,
    ...found,
    checkedAt: now,
    fullAt: all ? now : before.fullAt,
    since: before?.state === state ? before.since : now,
    ms: Math.round(performance.now() - start),
  };
}

/** Where the log ends, and which consumers have not come there yet. */
async function standing(orgId: string) {
  const { rows } = await readPool().query<{ head: string; behind: string[] }>(
    `select h.position as head, array(select consumer from es_checkpoint c where c."orgId" = h."orgId" and c.position < h.position) as behind
      from es_head h where h."orgId" = $1`,
    [orgId],
  );
  return { head: Number(rows[0]?.head ?? 0), behind: new Set(rows[0]?.behind ?? []) };
}

/**
 * Checks every promise of an organisation: rows that moved since the last round, all rows every ten minutes or when asked to.
 * A promise that breaks or mends is written into the log. One that waits for a reaction is looked at in the next round.
 */
export async function checkInvariants(orgId: string, { full = false } = {}): Promise<Kept[]> {
  const results = await asSystem(orgId, async () => {
    const before = await keptResults(orgId);
    const { head, behind } = await standing(orgId);
    const done: Kept[] = [];
    for (const invariant of invariants)
      if (!invariant.after?.some((name) => behind.has(name)))
        done.push(await round(orgId, invariant, before.get(invariant.name), head, full));
    await keepResults(orgId, done);
    return done;
  });
  for (const { name, broken, offenders } of results)
    await mustRun(
      noteInvariant,
      { invariant: name, broken, offenders: offenders.slice(0, 20).map((o) => o.id) },
      { orgId, actor: { kind: 'system', name: 'invariants' } },
    );
  return results;
}
