import { randomUUID } from 'node:crypto';
import pg from 'pg';

const TABLES = `create table floor_stream (id text primary key, version int not null) with (fillfactor = 70);
  create table floor_event (position bigserial primary key, stream text, version int, id uuid, type text, data jsonb, meta jsonb, at timestamptz, unique (stream, version))`;
const APPEND = `with s as (insert into floor_stream as f (id, version) values ($1, $3) on conflict (id) do update set version = f.version + $3 where f.version = $2 returning version)
  insert into floor_event (stream, version, id, type, data, meta, at)
  select $1, s.version - $3 + e.n, (e.e ->> 0)::uuid, e.e ->> 1, e.e -> 2, e.e -> 3, now() from s, jsonb_array_elements($4::jsonb) with ordinality as e(e, n) returning position`;

export const data = (id: string) => ({ tillId: id, coins: 1, note: 'x'.repeat(150) });
export const meta = (id: string) => ({ actor: 'system:bench', correlation: id });

/** The least that an append can be: one prepared statement with a version check, as the owner, without row-level security. */
export async function floor() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 32 });
  await pool.query(TABLES);
  return {
    pool,
    append: async (stream: string, version: number, count: number) => {
      const events = Array.from({ length: count }, () => [randomUUID(), 'bench.added', data(stream), meta(stream)]);
      const values = [stream, version, count, JSON.stringify(events)];
      const { rowCount } = await pool.query({ name: 'floor', text: APPEND, values });
      if (rowCount !== count) throw new Error('floor: version conflict');
    },
    /** A stream as rows of six columns, in order. */
    read: (stream: string) =>
      pool.query({
        name: 'floor-read',
        text: 'select position, version, type, data, meta, at from floor_event where stream = $1 order by version',
        values: [stream],
      }),
  };
}
