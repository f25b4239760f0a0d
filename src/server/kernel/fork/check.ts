import type pg from 'pg';
import type { AnyProjection } from '../projection';
import { compare, type Difference } from './compare';
import { fillFork } from './fill';
import { dropFork, enterFork, type Fork, headOf, openFork } from './fork';
import { advanceWithin, approach, consumerAt, holdConsumer, keepLog, letGo, onConnection } from './standstill';

/** What a check of one projection came to. `position`: both sides as of that event. */
export type Checked = {
  projection: string;
  table: string;
  position: number;
  rows: number;
  count: number;
  differences: Difference[];
};

/** `id` names the fork for whoever follows its progress. */
type Options = { id?: string; onProgress?: (position: number, of: number) => void };

/**
 * Rebuilds projections beside the live tables and compares row by row, while writes go on: writers wait only while the last
 * events are added to the doubles. Answers every difference (at most 200 per table in full, all counted).
 */
export async function checkProjections(
  orgId: string,
  projections: readonly AnyProjection[],
  { id, onProgress }: Options = {},
): Promise<Checked[]> {
  const head = await headOf(orgId);
  const fork = await enterFork(orgId, 'check', head, id);
  try {
    const inline = projections.filter((p) => p.mode === 'inline');
    const later = projections.filter((p) => p.mode === 'async');
    const ceilings = new Map<AnyProjection, number>();
    for (const p of later) ceilings.set(p, Math.min(head, await consumerAt(orgId, p)));
    await openFork(fork, projections);
    await fillFork(fork, projections, { ceilings, onProgress: (at) => onProgress?.(at, head) });
    const near = await approach(fork, inline, head);
    const checked = await onConnection(orgId, (client) => checkInline(client, fork, inline, near));
    for (const p of later)
      checked.push(await onConnection(orgId, (client) => checkLater(client, fork, p, ceilings.get(p)!)));
    return checked;
  } finally {
    await dropFork(fork);
  }
}

/** The log is held until the doubles are up to date and a snapshot is taken; the comparing is done after, on that snapshot. */
async function checkInline(client: pg.PoolClient, fork: Fork, inline: readonly AnyProjection[], near: number) {
  const { orgId } = fork;
  await keepLog(client, orgId);
  await client.query('begin');
  const head = await positionOf(client, orgId);
  await advanceWithin(client, fork, inline, near, head);
  await client.query('commit');
  await client.query('begin isolation level repeatable read');
  await positionOf(client, orgId); // the first read takes the snapshot
  await letGo(client, orgId);
  const checked: Checked[] = [];
  for (const projection of inline) checked.push(await result(client, fork, projection, head));
  await client.query('commit');
  return checked;
}

/** Only the projection's own consumer waits. */
async function checkLater(client: pg.PoolClient, fork: Fork, projection: AnyProjection, from: number) {
  await client.query('begin');
  const position = await holdConsumer(client, fork.orgId, projection);
  await advanceWithin(client, fork, [projection], from, position);
  const checked = await result(client, fork, projection, position);
  await client.query('commit');
  return checked;
}

const result = async (client: pg.ClientBase, fork: Fork, projection: AnyProjection, position: number) => ({
  projection: projection.name,
  table: projection.table,
  position,
  ...(await compare(client, fork, projection)),
});

/** The head in the client's own snapshot. */
async function positionOf(client: pg.ClientBase, orgId: string) {
  const { rows } = await client.query<{ position: string }>('select position from es_head where "orgId" = $1', [orgId]);
  return Number(rows[0]?.position ?? 0);
}
