import type pg from 'pg';
import type { JsonObject } from '../event';
import type { Held } from './workspace';

/** What is known of a command that was carried out before. */
export type Known = [stream: string, version: number, position: number, hash: string | null];

/** An event that came after what is held of its stream. Personal fields are still sealed, an old schema is as it was. */
export type Past = {
  stream: string;
  type: string;
  schemaVersion: number;
  data: JsonObject;
  pii: Buffer | null;
  subject: string | null;
  /** Of aggregates that look at it. ISO 8601 UTC. */
  at: string | null;
  by: string | null;
};

/** What a group must know. `instant`: now to the microsecond, as it will be recorded; `head`: the last position; `tail`: by stream, in order. */
export type Opened = { now: Date; instant: string; head: number; tail: Past[]; known: Map<string, Known> };

/** A row of `es_open`, as PostgreSQL writes it: the group's own, then the tail's. A stream's place stands at the first of its events only. */
type Row = [
  place: string | null,
  type: string,
  by: string | null,
  at: string | null,
  data: string | null,
  rare: string | null,
];
type Rare = [schemaVersion: number, subject: string | null, pii: string | null];

/** Takes the organisation's lock until the transaction ends, and what came since the states that are held. */
export async function open(
  client: pg.ClientBase,
  orgId: string,
  held: ReadonlyMap<string, Held>,
  commandIds: readonly string[],
  at?: Date,
): Promise<Opened> {
  const streams = [...held.keys()];
  const states = [...held.values()];
  const { rows } = await client.query<Row>({
    name: 'es_open',
    text: 'select * from es_open($1, $2, $3, $4, $5, $6)',
    values: [
      orgId,
      streams,
      states.map((h) => h.version),
      states.map((h) => h.def.marks !== undefined),
      commandIds,
      at ?? null,
    ],
    rowMode: 'array',
    types: AS_WRITTEN,
  });
  const [first, ...tail] = rows as [Row, ...Row[]]; // the group's own is always there
  const [, head, , instant, known] = first;
  return {
    now: new Date(iso(instant!)),
    instant: instant!,
    head: Number(head),
    known: new Map(known ? Object.entries<Known>(JSON.parse(known)) : []),
    tail: pastOf(streams, tail),
  };
}

function pastOf(streams: readonly string[], rows: readonly Row[]): Past[] {
  let stream = '';
  return rows.map(([place, type, by, at, data, rare]) => {
    if (place) stream = streams[Number(place) - 1]!;
    const [schemaVersion, subject, sealed] = rare ? (JSON.parse(rare) as Rare) : ORDINARY;
    const pii = sealed ? Buffer.from(sealed, 'base64') : null;
    return { stream, type, schemaVersion, data: JSON.parse(data!) as JsonObject, pii, subject, at: at && iso(at), by };
  });
}

const AS_WRITTEN = { getTypeParser: () => String };
const ORDINARY: Rare = [1, null, null];

/** PostgreSQL's text of an instant in UTC as ISO 8601 with milliseconds. It has six digits after the second, less closing zeros. */
const iso = (at: string) =>
  at.length === 29 ? `${at.slice(0, 10)}T${at.slice(11, 23)}Z` : new Date(`${at.replace(' ', 'T')}:00`).toISOString();
