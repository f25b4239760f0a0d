import type { Tx } from '../database';
import { addJob } from '../queue';
import { ulid } from '../ulid';

export type EventBody = {
  name: string;
  data: Record<string, unknown>;
  id?: string;
  ts?: number;
  user?: unknown;
  v?: string;
};

type Options = { id?: string; quiet?: boolean };

/**
 * Keeps an event and queues its handling (unless `quiet`), in the caller's transaction. An id the sender gave, or the same
 * internal id, is kept once: the second time the first one's id is returned.
 */
export async function insertEvent(
  tx: Tx,
  given: EventBody,
  options: Options = {},
): Promise<{ id: string; body: EventBody }> {
  const id = options.id ?? ulid();
  const body = { ...given, id: given.id || id, ts: given.ts ?? Date.now() };
  const { rowCount } = await tx.query(
    `insert into inngest_embedded.event (id, "externalId", name, body, "handledAt")
     values ($1, $2, $3, $4, case when $5 then clock_timestamp() end) on conflict do nothing`,
    [id, given.id || null, given.name, JSON.stringify(body), options.quiet ?? false],
  );
  if (rowCount) {
    if (!options.quiet) await addJob(tx, { task: 'event', key: id });
    return { id, body };
  }
  const { rows } = await tx.query<{ id: string; body: EventBody }>(
    'select id, body from inngest_embedded.event where id = $1 or "externalId" = $2 limit 1',
    [id, given.id || null],
  );
  return rows[0] ?? { id, body };
}
