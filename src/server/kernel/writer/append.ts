import { writePool } from '../database/pools';
import type { Json, JsonObject } from '../event';
import { eventDef } from '../event';
import { newId } from '../id';
import { protect, subjectKeys } from '../personal-data';

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

/** Appends a group in one statement and one commit; each request has its own result. One request per stream. */
export async function appendGroup(orgId: string, requests: readonly Append[]): Promise<Appended[]> {
  const pool = writePool();
  const subjects = requests.flatMap((r) =>
    r.events.flatMap((e) => {
      const personal = eventDef(e.type)?.personal;
      return personal ? [personal.subject(e.data)] : [];
    }),
  );
  const keys = subjects.length ? await subjectKeys(orgId, subjects, systemQueries(orgId), true) : new Map();
  const events: Json[] = requests.flatMap((r, i) =>
    r.events.map((e) => {
      const def = eventDef(e.type);
      const { data, pii, subjectId } = def ? protect(def, e.data, keys) : { data: e.data, pii: null, subjectId: null };
      return [
        i + 1,
        e.id ?? newId(),
        e.type,
        def?.version ?? 1,
        data,
        pii?.toString('base64') ?? null,
        subjectId,
        e.meta ?? {},
        r.by,
      ];
    }),
  );
  const { rows } = await pool.query({
    name: 'es_append',
    text: 'select outcome, stream_version, last_position from es_append($1, $2, $3)',
    values: [
      orgId,
      JSON.stringify(
        requests.map((r) => [
          r.stream,
          r.streamType,
          typeof r.expected === 'number' ? r.expected : EXPECTED[r.expected],
          r.commandId ?? null,
          r.events.length,
        ]),
      ),
      JSON.stringify(events),
    ],
    rowMode: 'array',
  });
  return (rows as [Appended['outcome'], number, string | null][]).map(([outcome, version, position]) => ({
    outcome,
    version,
    position: position === null ? null : Number(position),
  }));
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
