import type pg from 'pg';
import type { AnyProjection, Key } from '../projection';
import { countOf, differingKeys } from './compare';
import { fillFork } from './fill';
import { dropFork, enterFork, type Fork, headOf, openFork } from './fork';
import { advanceWithin, approach, holdConsumer, holdLog, onConnection, setConsumer } from './standstill';

/** Rows set right at once; where more differ, inline tables change over in steps, so that writers never wait long. */
const AT_ONCE = 20_000;
const STEP = 2000;

/** What a rebuild of one projection came to: the position of its rows, how many were changed, and how long writers waited at most. */
export type Rebuilt = { projection: string; position: number; rows: number; changed: number; heldMs: number };

type Options = { id?: string; onProgress?: (position: number, of: number) => void };

/**
 * Builds projections anew beside the live tables and swaps them in, while everybody reads and writes: the log is held only for
 * its last events and the rows that differ. Reactions are not asked again: nothing is sent, charged or proposed twice.
 */
export async function rebuildProjections(
  orgId: string,
  projections: readonly AnyProjection[],
  { id, onProgress }: Options = {},
): Promise<Rebuilt[]> {
  const head = await headOf(orgId);
  const fork = await enterFork(orgId, 'rebuild', head, id);
  try {
    await openFork(fork, projections);
    await fillFork(fork, projections, { onProgress: (at) => onProgress?.(at, head) });
    const done: Rebuilt[] = [];
    for (const projection of projections) done.push(await swap(fork, projection));
    return done;
  } finally {
    await dropFork(fork);
  }
}

async function swap(fork: Fork, projection: AnyProjection): Promise<Rebuilt> {
  const { orgId } = fork;
  let at = await approach(fork, [projection], fork.upTo);
  let keys = await onConnection(orgId, (client) => differingKeys(client, fork, projection));
  const [changed, steps] = [keys.length, projection.mode === 'inline' && keys.length > AT_ONCE];
  let heldMs = 0;
  do {
    const now = steps ? keys.splice(0, STEP) : keys.splice(0);
    const held = await onConnection(orgId, (client) => changeOver(client, fork, projection, at, now)).catch(
      (error: { code?: string }) => {
        // A unique value moved from a row of a later step to one of this step: then all of them together.
        if (error.code !== '23505' || keys.length === 0) throw error;
        keys = [...now, ...keys];
        const all = keys.splice(0);
        return onConnection(orgId, (client) => changeOver(client, fork, projection, at, all));
      },
    );
    at = held.position;
    heldMs = Math.max(heldMs, held.ms);
  } while (keys.length > 0);
  const rows = await onConnection(orgId, (client) => countOf(client, fork, projection));
  return { projection: projection.name, position: at, rows, changed, heldMs };
}

/** In one transaction: the last events into the double, then these rows and all that those events touched as the double has them. */
async function changeOver(client: pg.PoolClient, fork: Fork, projection: AnyProjection, from: number, keys: Key[]) {
  const { orgId } = fork;
  await client.query('begin');
  await holdLog(client, orgId);
  const started = performance.now();
  if (projection.mode === 'async') await holdConsumer(client, orgId, projection);
  const { rows } = await client.query<{ position: string }>('select position from es_head where "orgId" = $1', [orgId]);
  const position = Number(rows[0]?.position ?? 0);
  const touched = await advanceWithin(client, fork, [projection], from, position);
  await take(client, fork, projection, [...keys, ...touched.flatMap((t) => t.all.map((slot) => slot.key))]);
  if (projection.mode === 'async') await setConsumer(client, orgId, projection, position);
  await client.query('commit');
  return { position, ms: performance.now() - started };
}

/** Makes these live rows what the double's are: also those that are not there on one side. */
async function take(client: pg.ClientBase, fork: Fork, { table, key }: AnyProjection, keys: Key[]) {
  if (keys.length === 0) return;
  const list = `jsonb_populate_recordset(null::public.${table}, $1::jsonb) k`;
  const same = `t."orgId" = app_org() and ${key.map((c) => `t."${c}" = k."${c}"`).join(' and ')}`;
  const values = [JSON.stringify(keys)];
  await client.query({ text: `delete from public.${table} t using ${list} where ${same}`, values });
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'public.${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  const columns = rows.map(({ name }) => `"${name}"`).join(', ');
  const from = rows.map(({ name }) => `t."${name}"`).join(', ');
  await client.query({
    text: `insert into public.${table} (${columns}) select distinct on (t."orgId", ${key.map((c) => `t."${c}"`).join(', ')}) ${from}
      from ${fork.schema}.${table} t join ${list} on ${same}`,
    values,
  });
}
