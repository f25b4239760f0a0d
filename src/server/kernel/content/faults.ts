import type pg from 'pg';
import { eventDefs, type JsonObject, upcast } from '../event';
import type { Fault } from '../fork/log-faults';

const PAGE = 5000;
type Named = { position: string; type: string; version: number; data: JsonObject };

/** Bytes that events name and that are missing, or not what their name says: each told at the first event that names it. */
export async function contentFaults(client: pg.ClientBase, orgId: string, most: number): Promise<Fault[]> {
  const named = await namedBytes(client, orgId);
  if (named.size === 0) return [];
  // PostgreSQL hashes what it holds: the bytes do not travel.
  const { rows } = await client.query<{ sha256: string; there: boolean }>(
    `select n.sha256, c.bytes is not null as there from unnest($2::text[]) as n(sha256)
     left join es_content c on c."orgId" = $1 and c.sha256 = n.sha256
     where c.bytes is null or encode(sha256(c.bytes), 'hex') <> n.sha256 order by n.sha256 limit $3`,
    [orgId, [...named.keys()], most],
  );
  return rows.map(({ sha256, there }) => ({
    rule: 'content',
    what: there
      ? `The bytes kept as ${sha256} are not those that an event names.`
      : `The bytes ${sha256}, which an event names, are missing.`,
    position: named.get(sha256)!, // asked for by these names
  }));
}

/** Every hash that events name, with the first position that does. */
async function namedBytes(client: pg.ClientBase, orgId: string) {
  const naming = new Map(eventDefs().flatMap((def) => (def.content ? [[def.type, def] as const] : [])));
  const named = new Map<string, number>();
  for (let after = 0; naming.size > 0; ) {
    const { rows } = await client.query<Named>(
      `select position, type, "schemaVersion" as version, data from events
       where "orgId" = $1 and type = any($2) and position > $3 order by position limit ${PAGE}`,
      [orgId, [...naming.keys()], after],
    );
    for (const { position, type, version, data } of rows) {
      const { content, version: today } = naming.get(type)!; // only these types were asked for
      if (version > today) continue; // cannot be read, which is a fault of its own
      for (const sha256 of content?.(upcast(type, version, data)) ?? [])
        if (!named.has(sha256)) named.set(sha256, Number(position));
    }
    if (rows.length < PAGE) break;
    after = Number(rows.at(-1)!.position);
  }
  return named;
}
