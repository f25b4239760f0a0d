import type pg from 'pg';
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

/** Where a group's one statement is sent: a connection, or the pool. */
type On = Pick<pg.ClientBase, 'query'>;
/** Lends a connection for as long as the work takes. */
type Lend = (work: (on: On) => Promise<Appended[]>) => Promise<Appended[]>;

/**
 * Appends a group in one statement and one commit; each request has its own result. One request per stream. The connection is
 * borrowed only when the group is ready to be sent.
 */
export async function appendGroup(
  orgId: string,
  requests: readonly Append[],
  lend: Lend = (work) => work(writePool() as On),
): Promise<Appended[]> {
  const sealed = await sealAll(orgId, requests);
  const [first] = requests;
  return requests.length === 1 && first?.events.length === 1
    ? lend((on) => appendOne(on, orgId, first, sealed[0]![0]!))
    : lend((on) => appendMany(on, orgId, requests, sealed));
}

async function appendOne(on: On, orgId: string, request: Append, event: Sealed): Promise<Appended[]> {
  const { rows } = await on.query({ ...one(orgId, request, event), rowMode: 'array' });
  const [outcome, version, position] = rows[0] as unknown as [Appended['outcome'], number, string | null];
  return [{ outcome, version, position: position === null ? null : Number(position) }];
}

async function appendMany(on: On, orgId: string, requests: readonly Append[], sealed: Sealed[][]) {
  const { rows } = await on.query({ ...many(orgId, requests, sealed), rowMode: 'array' });
  const [versions, befores, head, known] = rows[0] as unknown as [
    versions: number[],
    befores: (number | null)[],
    head: string | null,
    known: Record<string, [stream: string, version: number, position: number]> | null,
  ];
  return requests.map(({ commandId, events }, i): Appended => {
    const [version, before] = [versions[i]!, befores[i] ?? null];
    if (before !== null) return { outcome: 'done', version, position: Number(head) + before + events.length };
    const first = commandId === undefined ? undefined : known?.[commandId];
    return first
      ? { outcome: 'duplicate', version: first[1], position: first[2] }
      : { outcome: 'conflict', version, position: null };
  });
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

const many = (orgId: string, requests: readonly Append[], sealed: Sealed[][]): Statement => ({
  name: 'es_append',
  text: 'select versions, befores, head, known from es_append($1, $2, $3, $4, $5, $6, $7)',
  values: [
    orgId,
    requests.map((r) => r.stream),
    requests.map((r) => r.streamType),
    requests.map(expectedOf),
    requests.map((r) => r.events.length),
    requests.some((r) => r.commandId) ? requests.map((r) => r.commandId ?? null) : null,
    JSON.stringify(
      requests.flatMap((r, i) =>
        sealed[i]!.map((e, k) => [
          i + 1,
          k + 1,
          e.id,
          e.type,
          e.schema,
          e.data,
          e.pii?.toString('base64') ?? null,
          e.subject,
          e.meta,
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
