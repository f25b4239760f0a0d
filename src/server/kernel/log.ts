import { readPool } from './database/pools';
import { asSystem } from './database/scope';
import { type AnyEvent, eventDef, type JsonObject, upcast } from './event';
import { reveal, subjectKeys } from './personal-data';

/** An event as read from the log: current version of its type, personal fields in clear unless erased, with its metadata. */
export type LoggedEvent = AnyEvent & { streamType: string; data: JsonObject; meta: JsonObject };

/** An event's row as PostgreSQL writes it; `unpack` reads it. */
export type Packed = [
  position: string,
  id: string,
  streamType: string,
  streamId: string,
  version: number,
  type: string,
  schemaVersion: number,
  data: string,
  pii: string | null,
  subjectId: string | null,
  meta: string,
  by: string,
  at: string,
];

// JSON and times as text: neither PostgreSQL nor the driver makes anything of them that nobody asked for.
/** What to select of an event, in `rowMode: 'array'`. */
export const PACKED = `position, id, "streamType", "streamId", version, type, "schemaVersion", data::text, encode(pii, 'base64'), "subjectId", meta::text, "createdBy", "createdAt"::text`;

/** What part of the log to read. Positions are exclusive below, inclusive above. */
export type Slice = { after?: number; upTo?: number; types?: readonly string[]; stream?: string; limit?: number };

const ofAll = (typed: boolean) => `select ${PACKED} from events
  where "orgId" = $1 and position > $2 and position <= $3 ${typed ? 'and type = any($5)' : ''}
  order by position limit $4`;

// A stream is found by its own key: a kept plan would walk all positions, or a type's, and find little of it there.
export const ofStream = (typed: boolean) => `select ${PACKED} from events
  where "orgId" = $1 and "streamId" = $${typed ? 6 : 5} and position + 0 > $2 and position + 0 <= $3 ${typed ? "and type || '' = any($5)" : ''}
  order by version limit $4`;

/** Reads a slice of an organisation's log in order. */
export async function readLog(
  orgId: string,
  { after = 0, upTo, types, stream, limit = 5000 }: Slice = {},
): Promise<LoggedEvent[]> {
  return asSystem(orgId, async () => {
    const { rows } = await readPool().query({
      name: `read-log:${types ? 't' : ''}${stream ? 's' : ''}`,
      text: stream ? ofStream(types !== undefined) : ofAll(types !== undefined),
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
    return unpack(orgId, rows as Packed[]);
  });
}

/** How a person's sealed fields are put back: `open` answers the whole data in clear. */
type Reveal = (type: string, data: JsonObject, open: () => JsonObject) => JsonObject;

/** Packed rows as events: upcast, personal fields in clear unless erased. Call it in the system's scope: it reads people's keys. */
export async function unpack(
  orgId: string,
  raw: readonly Packed[],
  revealing: Reveal = (_, __, open) => open(),
): Promise<LoggedEvent[]> {
  const keys = await subjectKeys(
    orgId,
    raw.flatMap((r) => r[9] ?? []),
    readPool(),
  );
  return raw.map(
    ([position, id, streamType, streamId, version, type, schemaVersion, stored, pii, subjectId, meta, by, at]) => {
      const def = eventDef(type);
      const data = JSON.parse(stored) as JsonObject; // a column of JSON objects
      const open = () => reveal(def, data, pii ? Buffer.from(pii, 'base64') : null, subjectId, keys);
      const clear = def?.personal && subjectId ? revealing(type, data, open) : data;
      return {
        position: Number(position),
        id,
        streamType,
        streamId,
        version,
        type,
        data: def ? upcast(type, schemaVersion, clear) : clear,
        meta: JSON.parse(meta) as JsonObject,
        by,
        at: new Date(at).toISOString(),
      };
    },
  );
}
