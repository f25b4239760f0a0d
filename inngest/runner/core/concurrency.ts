import type { Tx } from '../database';
import { compileKey } from '../expression/compile';
import { addJob } from '../queue';
import type { CallRow } from './calls';
import type { Fn } from './configuration';
import type { RunRow } from './run-row';

/** A call that found no slot looks again by itself after this long, should its wake-up be lost. */
const LOOK_AGAIN_MS = 5_000;

/**
 * Takes the slots a call needs; false when one is full: the call then waits in line. A slot is held while a call executes, not
 * while its run sleeps or waits, as on the real server.
 */
export async function takeSlots(tx: Tx, fn: Fn, run: RunRow, call: CallRow, gen: number): Promise<boolean> {
  const wanted = fn.limits.map(({ limit, scope, key }) => {
    const value = key ? compileKey(key)({ event: run.event }) : '';
    return { limit, key: `${scope === 'fn' ? fn.id : scope}|${key ?? ''}|${value}` };
  });
  wanted.sort((a, b) => (a.key < b.key ? -1 : 1));
  await dropSlots(tx, call.key);
  for (const { key, limit } of wanted) {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [key]);
    const { rows } = await tx.query<{ n: number }>(
      'select count(*)::int as n from inngest_embedded.slot where key = $1',
      [key],
    );
    if ((rows[0]?.n ?? 0) >= limit) {
      await waitInLine(tx, call, key);
      return false;
    }
  }
  for (const { key } of wanted) {
    await tx.query('insert into inngest_embedded.slot (key, "callKey", gen) values ($1, $2, $3)', [key, call.key, gen]);
  }
  return true;
}

async function waitInLine(tx: Tx, call: CallRow, key: string): Promise<void> {
  await tx.query(
    `update inngest_embedded.call set "waitingFor" = $2, "waitingSince" = coalesce("waitingSince", clock_timestamp())
     where key = $1`,
    [call.key, key],
  );
  await addJob(tx, { task: 'call', key: call.key }, new Date(Date.now() + LOOK_AGAIN_MS));
}

/** Gives back a call's slots (only those of delivery `gen` when given) and wakes the longest waiting call of each. */
export async function dropSlots(tx: Tx, callKey: string, gen?: number): Promise<void> {
  const { rows } = await tx.query<{ key: string }>(
    'delete from inngest_embedded.slot where "callKey" = $1 and ($2::int is null or gen = $2) returning key',
    [callKey, gen ?? null],
  );
  for (const { key } of rows) {
    const next = await tx.query<{ key: string }>(
      `update inngest_embedded.call set "waitingFor" = null where key = (
         select key from inngest_embedded.call where "waitingFor" = $1 order by "waitingSince" limit 1 for update skip locked
       ) returning key`,
      [key],
    );
    if (next.rows[0]) await addJob(tx, { task: 'call', key: next.rows[0].key });
  }
}
