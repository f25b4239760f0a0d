import { writePool } from '../database/pools';
import type { JsonObject } from '../event';
import { eventDef } from '../event';
import { newId } from '../id';
import { keepKeys, protect, type SubjectKeys, subjectKeys } from '../personal-data';

/** One event to append as it is. */
export type NewEvent = { id?: string; type: string; data: JsonObject; meta?: JsonObject };

/** An append to one stream. `expected`: a version, 0 = must not exist, 'any', 'exists'. `commandId` makes it idempotent. */
export type Append = {
  stream: string;
  streamType: string;
  expected: number | 'any' | 'exists';
  events: NewEvent[];
  commandId?: string;
  by: string;
};

/** What became of an append. A duplicate answers as the first time; a conflict says the actual version. */
export type Appended = { outcome: 'done' | 'duplicate' | 'conflict'; version: number; position: number | null };

const EXPECTED = { any: -1, exists: -2 };

type Sealed = {
  id: string;
  type: string;
  schema: number;
  data: JsonObject;
  pii: Buffer | null;
  subject: string | null;
  meta: JsonObject;
};

/** Appends a group in one statement and one commit; each request has its own result. One request per stream. */
export async function appendGroup(orgId: string, requests: readonly Append[]): Promise<Appended[]> {
  const sealed = await sealAll(orgId, requests);
  const [first] = requests;
  const lone = requests.length === 1 && first?.events.length === 1;
  const { rows } = await writePool().query({
    ...(lone ? one(orgId, first, sealed[0]![0]!) : group(orgId, requests, sealed)),
    rowMode: 'array',
  });
  return (rows as [Appended['outcome'], number, string | null][]).map(([outcome, version, position]) => ({
    outcome,
    version,
    position: position === null ? null : Number(position),
  }));
}

type Statement = { name: string; text: string; values: unknown[] };

const expectedOf = ({ expected }: Append) => (typeof expected === 'number' ? expected : EXPECTED[expected]);

const one = (orgId: string, r: Append, e: Sealed): Statement => ({
  name: 'es_append_one',
  text: 'select outcome, stream_version, last_position from es_append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
  values: [
    orgId,
    r.stream,
    r.streamType,
    expectedOf(r),
    r.commandId ?? null,
    e.id,
    e.type,
    e.schema,
    JSON.stringify(e.data),
    e.pii,
    e.subject,
    JSON.stringify(e.meta),
    r.by,
  ],
});

const group = (orgId: string, requests: readonly Append[], sealed: Sealed[][]): Statement => ({
  name: 'es_append',
  text: 'select outcome, stream_version, last_position from es_append($1, $2, $3, $4)',
  values: [
    orgId,
    JSON.stringify(requests.map((r) => [r.stream, r.streamType, expectedOf(r), r.events.length])),
    requests.some((r) => r.commandId) ? requests.map((r) => r.commandId ?? null) : null,
    JSON.stringify(
      requests.flatMap((r, i) =>
        sealed[i]!.map((e, k) => [
          i + 1,
          k + 1,
          r.stream,
          r.streamType,
          e.id,
          e.type,
          e.schema,
          e.data,
          e.pii?.toString('base64') ?? null,
          e.subject,
          e.meta,
          k + 1 === r.events.length ? (r.commandId ?? null) : null, // the event that carries the result
          r.by,
        ]),
      ),
    ),
  ],
});

/** The events of each request with their personal fields sealed. */
async function sealAll(orgId: string, requests: readonly Append[]): Promise<Sealed[][]> {
  const subjects = requests.flatMap((r) =>
    r.events.flatMap((e) => {
      const personal = eventDef(e.type)?.personal;
      return personal ? [personal.subject(e.data)] : [];
    }),
  );
  const keys: SubjectKeys = subjects.length
    ? await subjectKeys(orgId, subjects, systemQueries(orgId), true)
    : new Map();
  keepKeys(orgId, keys); // each query of systemQueries is committed by itself
  return requests.map((r) =>
    r.events.map(({ id = newId(), type, data: clear, meta = {} }) => {
      const def = eventDef(type);
      const { data, pii, subjectId } = def ? protect(def, clear, keys) : { data: clear, pii: null, subjectId: null };
      return { id, type, schema: def?.version ?? 1, data, pii, subject: subjectId, meta };
    }),
  );
}

/** Queries of the writer that need the organisation's scope and no lock. */
export const systemQueries = (orgId: string) => ({
  query: async (config: { text: string; values: unknown[] }) => {
    const client = await writePool().connect();
    try {
      const scope = client.query(
        `begin; select set_config('app.org_id', '${orgId.replace(/[^0-9a-f-]/gi, '')}', true), set_config('app.actor_kind', 'system', true)`,
      );
      const answer = client.query(config);
      const end = client.query('commit');
      await Promise.all([scope, answer, end]);
      return await answer;
    } finally {
      client.release();
    }
  },
});
