import type { Tx } from '../database';
import { compileKey } from '../expression/compile';
import { ulid } from '../ulid';
import { enqueueDiscover } from './calls';
import type { Fn } from './configuration';
import type { EventBody } from './event-store';

type Start = { eventId: string | undefined; event: EventBody; dedupe: string; correlation?: string };

/** Starts a run, once per `dedupe`; undefined when it exists already or the function's idempotency key was used in the last day. */
export async function startRun(tx: Tx, fn: Fn, start: Start): Promise<string | undefined> {
  const id = ulid();
  const { rowCount } = await tx.query(
    `insert into inngest_embedded.run (id, "fnId", "eventId", event, dedupe, correlation) values ($1, $2, $3, $4, $5, $6)
     on conflict (dedupe) do nothing`,
    [id, fn.id, start.eventId ?? null, JSON.stringify(start.event), start.dedupe, start.correlation ?? null],
  );
  if (!rowCount) return undefined;
  if (fn.idempotency && !(await claimKey(tx, fn.id, compileKey(fn.idempotency)({ event: start.event })))) {
    await tx.query('delete from inngest_embedded.run where id = $1', [id]);
    return undefined;
  }
  await enqueueDiscover(tx, { id, stack: [] });
  return id;
}

async function claimKey(tx: Tx, fnId: string, key: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into inngest_embedded.idempotency as it ("fnId", key, "expiresAt") values ($1, $2, now() + interval '24 hours')
     on conflict ("fnId", key) do update set "expiresAt" = excluded."expiresAt" where it."expiresAt" < now()`,
    [fnId, key],
  );
  return rowCount === 1;
}
