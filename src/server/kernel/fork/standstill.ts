import type pg from 'pg';
import { readPool } from '../database/pools';
import type { AnyProjection } from '../projection';
import { advance } from './fill';
import { type Fork, headOf, inside, live } from './fork';

/** A connection in the organisation's own scope. One that failed is closed: nothing it has locked outlives it. */
export async function onConnection<T>(orgId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return live(orgId, async () => {
    const client = await readPool().connect();
    let failed = true;
    try {
      const done = await work(client);
      failed = false;
      return done;
    } finally {
      client.release(failed);
    }
  });
}

const LOG = 'hashtextextended($1::text, 0)';

/** Takes the lock that every write takes first: while it is held the organisation's log does not grow. To the transaction's end. */
export const holdLog = (client: pg.ClientBase, orgId: string) =>
  client.query(`select pg_advisory_xact_lock(${LOG})`, [orgId]);

/** The same lock over several transactions of one connection: a commit does not give it back, `letGo` does. */
export const keepLog = (client: pg.ClientBase, orgId: string) =>
  client.query(`select pg_advisory_lock(${LOG})`, [orgId]);
export const letGo = (client: pg.ClientBase, orgId: string) =>
  client.query(`select pg_advisory_unlock(${LOG})`, [orgId]);

const consumerOf = ({ name }: AnyProjection) => `projection:${name}`;

/** Keeps an asynchronous projection's consumer from moving, to the transaction's end, and answers where it stands. */
export async function holdConsumer(client: pg.ClientBase, orgId: string, projection: AnyProjection): Promise<number> {
  const values = [orgId, consumerOf(projection)];
  await client.query('insert into es_checkpoint ("orgId", consumer) values ($1, $2) on conflict do nothing', values);
  const { rows } = await client.query<{ position: string }>(
    'select position from es_checkpoint where "orgId" = $1 and consumer = $2 for update',
    values,
  );
  return Number(rows[0]?.position ?? 0);
}

/** Where an asynchronous projection's consumer stands just now. */
export const consumerAt = (orgId: string, projection: AnyProjection): Promise<number> =>
  live(orgId, async () => {
    const { rows } = await readPool().query<{ position: string }>(
      'select position from es_checkpoint where "orgId" = $1 and consumer = $2',
      [orgId, consumerOf(projection)],
    );
    return Number(rows[0]?.position ?? 0);
  });

/** The consumer goes on from here, and what it had failed on is behind it. */
export const setConsumer = (client: pg.ClientBase, orgId: string, projection: AnyProjection, position: number) =>
  client.query(
    `update es_checkpoint set position = $3, error = null, "failedAt" = null, attempts = 0, "updatedAt" = now() where "orgId" = $1 and consumer = $2`,
    [orgId, consumerOf(projection), position],
  );

/** Adds the log's further events to a fork's tables, in the client's open transaction. */
export async function advanceWithin(
  client: pg.PoolClient,
  fork: Fork,
  projections: readonly AnyProjection[],
  from: number,
  to: number,
) {
  if (to <= from) return [];
  await client.query("select set_config('search_path', $1, true)", [`${fork.schema}, public`]);
  const touched = await advance(client, fork, projections, from, to);
  await client.query("select set_config('search_path', 'public', true)");
  return touched;
}

/** How few events may be left for the moment in which writers wait. */
const NEAR = 200;

/** Follows the growing log, writers undisturbed, until only a few events are left. Answers the position reached. */
export async function approach(fork: Fork, projections: readonly AnyProjection[], from: number): Promise<number> {
  for (let at = from, turn = 0; ; turn++) {
    const head = await headOf(fork.orgId);
    if (head - at <= NEAR || turn > 20) return at;
    await inside(fork, async () => {
      const client = await readPool().connect();
      try {
        await client.query('begin');
        await advance(client, fork, projections, at, head);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    });
    at = head;
  }
}
