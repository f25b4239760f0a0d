import type pg from 'pg';
import { contentFaults } from '../content/faults';
import { eventDef } from '../event';
import { onConnection } from './standstill';

/** Something in the log itself that cannot be: the rule it breaks, where, and a sentence for a person. */
export type Fault = {
  rule: 'position' | 'time' | 'version' | 'type' | 'checkpoint' | 'head' | 'content' | 'seal' | 'anchor';
  what: string;
  position: number | null;
};

const STRETCH = 200_000;
const MOST = 100;

/** Checks the log by itself, on one snapshot: nothing missing, nothing out of order, nothing that this program cannot read. */
export async function logFaults(orgId: string): Promise<{ head: number; faults: Fault[] }> {
  return onConnection(orgId, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const head = await one(client, 'select position as n from es_head where "orgId" = $1', [orgId]);
    const faults = [
      ...(await order(client, orgId, head)),
      ...(await versions(client, orgId)),
      ...(await types(client, orgId)),
      ...(await checkpoints(client, orgId, head)),
      ...(await contentFaults(client, orgId, MOST)),
    ].slice(0, MOST);
    await client.query('commit');
    return { head, faults };
  });
}

async function one(client: pg.ClientBase, text: string, values: unknown[]) {
  const { rows } = await client.query<{ n: string }>(text, values);
  return Number(rows[0]?.n ?? 0);
}

/** Positions 1 to head without a gap, and time never going back. */
async function order(client: pg.ClientBase, orgId: string, head: number): Promise<Fault[]> {
  const faults: Fault[] = [];
  const last = await one(client, 'select coalesce(max(position), 0) as n from events where "orgId" = $1', [orgId]);
  if (last !== head)
    faults.push({
      rule: 'head',
      what: `The log ends at position ${last}, its head says ${head}.`,
      position: Math.min(last, head) + 1,
    });
  for (let after = 0; after < last && faults.length < MOST; after += STRETCH) {
    // One event before the stretch is read with it, so that nothing falls between two of them.
    const { rows } = await client.query<{ position: string; before: string; back: boolean | null }>(
      `select position, before, back from (
        select position, coalesce(lag(position) over w, $2::bigint) as before, "createdAt" < lag("createdAt") over w as back
        from events where "orgId" = $1 and position >= $2 and position <= $3 window w as (order by position)) e
       where position > $2 and (position <> before + 1 or back) order by position limit $4`,
      [orgId, after, after + STRETCH, MOST],
    );
    for (const { position, before, back } of rows) {
      const [at, lost] = [Number(position), Number(before) + 1];
      if (at > lost)
        faults.push({
          rule: 'position',
          what: at - lost === 1 ? `Position ${lost} is missing.` : `Positions ${lost} to ${at - 1} are missing.`,
          position: lost,
        });
      if (back) faults.push({ rule: 'time', what: `Position ${at} is earlier than the one before it.`, position: at });
    }
  }
  return faults;
}

/** Every stream's versions 1 to n without a gap, and its own row saying n. */
async function versions(client: pg.ClientBase, orgId: string): Promise<Fault[]> {
  const { rows } = await client.query<{ id: string; n: number; most: number; known: number | null; at: string | null }>(
    `select coalesce(e.id, s."streamId") as id, coalesce(e.n, 0)::int as n, coalesce(e.most, 0) as most, s.version as known, e.at
     from (select "streamId" as id, count(*) as n, max(version) as most, max(position) as at from events where "orgId" = $1 group by 1) e
     full join (select "streamId", version from es_stream where "orgId" = $1) s on s."streamId" = e.id
     where e.n is distinct from e.most or s.version is distinct from e.most order by 1 limit $2`,
    [orgId, MOST],
  );
  return rows.map(({ id, n, most, known, at }) => ({
    rule: 'version',
    what:
      n === most
        ? `${id} has ${n} events, its row says version ${known ?? 'nothing'}.`
        : `${id} has ${n} events but reaches version ${most}.`,
    position: at === null ? null : Number(at),
  }));
}

/** Every recorded version of every type has a way to today's. */
async function types(client: pg.ClientBase, orgId: string): Promise<Fault[]> {
  const { rows } = await client.query<{ type: string; version: number; first: string; n: string }>(
    'select type, "schemaVersion" as version, min(position) as first, count(*) as n from events where "orgId" = $1 group by 1, 2',
    [orgId],
  );
  return rows.flatMap(({ type, version, first, n }): Fault[] => {
    const def = eventDef(type);
    if (def && version <= def.version) return [];
    const why = def ? `version ${version} is newer than this program knows (${def.version})` : 'no contract names it';
    return [{ rule: 'type', what: `${n} events of type ${type} cannot be read: ${why}.`, position: Number(first) }];
  });
}

/** Nobody who follows the log is ahead of it. */
async function checkpoints(client: pg.ClientBase, orgId: string, head: number): Promise<Fault[]> {
  const { rows } = await client.query<{ consumer: string; position: string }>(
    'select consumer, position from es_checkpoint where "orgId" = $1 and position > $2',
    [orgId, head],
  );
  return rows.map(({ consumer, position }) => ({
    rule: 'checkpoint',
    what: `${consumer} stands at ${position}, beyond the log's end at ${head}.`,
    position: null,
  }));
}
