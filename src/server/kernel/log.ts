import { readPool } from './database/pools';
import { asSystem } from './database/scope';
import { type AnyEvent, eventDef, type JsonObject, upcast } from './event';
import { reveal, subjectKeys } from './personal-data';

/** An event as read from the log: current version of its type, personal fields in clear unless erased, with its metadata. */
export type LoggedEvent = AnyEvent & { streamType: string; data: JsonObject; meta: JsonObject };

type Raw = [
  position: number,
  id: string,
  streamType: string,
  streamId: string,
  version: number,
  type: string,
  schemaVersion: number,
  data: JsonObject,
  pii: string | null,
  subjectId: string | null,
  meta: JsonObject,
  by: string,
  at: string,
];

/** An event's row as one JSON value, which spares both sides the column work; `unpack` reads it. */
export const PACKED = `json_build_array(position, id, "streamType", "streamId", version, type, "schemaVersion", data, encode(pii, 'base64'), "subjectId", meta, "createdBy", "createdAt")::text`;

/** What part of the log to read. Positions are exclusive below, inclusive above. */
export type Slice = { after?: number; upTo?: number; types?: readonly string[]; stream?: string; limit?: number };

/** Reads a slice of an organisation's log in order. */
export async function readLog(
  orgId: string,
  { after = 0, upTo, types, stream, limit = 5000 }: Slice = {},
): Promise<LoggedEvent[]> {
  return asSystem(orgId, async () => {
    const { rows } = await readPool().query({
      name: `read-log:${types ? 't' : ''}${stream ? 's' : ''}`,
      text: `select ${PACKED}
        from events where "orgId" = $1 and position > $2 and position <= $3 ${types ? 'and type = any($5)' : ''} ${stream ? `and "streamId" = $${types ? 6 : 5}` : ''}
        order by position limit $4`,
      values: [
        orgId,
        after,
        upTo ?? Number.MAX_SAFE_INTEGER,
        limit,
        ...(types ? [types] : []),
        ...(stream ? [stream] : []),
      ],
      rowMode: 'array',
    });
    return unpack(orgId, rows as [string][]);
  });
}

/** How a person's sealed fields are put back: `open` answers the whole data in clear. */
type Reveal = (type: string, data: JsonObject, open: () => JsonObject) => JsonObject;

/** Packed rows as events: upcast, personal fields in clear unless erased. Call it in the system's scope: it reads people's keys. */
export async function unpack(
  orgId: string,
  rows: readonly [string][],
  revealing: Reveal = (_, __, open) => open(),
): Promise<LoggedEvent[]> {
  const raw = rows.map(([packed]) => JSON.parse(packed) as Raw);
  const keys = await subjectKeys(
    orgId,
    raw.flatMap((r) => r[9] ?? []),
    readPool(),
  );
  return raw.map(
    ([position, id, streamType, streamId, version, type, schemaVersion, data, pii, subjectId, meta, by, at]) => {
      const def = eventDef(type);
      const open = () => reveal(def, data, pii ? Buffer.from(pii, 'base64') : null, subjectId, keys);
      const clear = def?.personal && subjectId ? revealing(type, data, open) : data;
      return {
        position,
        id,
        streamType,
        streamId,
        version,
        type,
        data: def ? upcast(type, schemaVersion, clear) : clear,
        meta,
        by,
        at: new Date(at).toISOString(),
      };
    },
  );
}
