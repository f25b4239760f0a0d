import { type Tx, transaction } from '../database';
import type { Engine } from '../engine';
import { addJob, removeJob } from '../queue';
import { nextTick } from '../time/cron';
import type { Fn } from './configuration';
import { insertEvent } from './event-store';
import { startRun } from './start';

const keyOf = (fnId: string, expression: string) => `${fnId}|${expression}`;

/** Makes the armed crons equal to the functions' cron triggers; a tick already armed is left where it is. */
export async function armCrons(tx: Tx, fns: readonly Fn[]): Promise<void> {
  const wanted = fns.flatMap((fn) => fn.crons.map((expression) => ({ fnId: fn.id, expression })));
  const keys = new Set(wanted.map((it) => keyOf(it.fnId, it.expression)));
  const { rows } = await tx.query<{ fnId: string; expression: string }>(
    'select "fnId", expression from inngest_embedded.cron',
  );
  for (const { fnId, expression } of rows) {
    if (keys.has(keyOf(fnId, expression))) continue;
    await tx.query('delete from inngest_embedded.cron where "fnId" = $1 and expression = $2', [fnId, expression]);
    await removeJob(tx, { task: 'cron', key: keyOf(fnId, expression) });
  }
  for (const { fnId, expression } of wanted) {
    const next = nextTick(expression, new Date());
    const { rowCount } = await tx.query(
      'insert into inngest_embedded.cron ("fnId", expression, "nextAt") values ($1, $2, $3) on conflict do nothing',
      [fnId, expression, next],
    );
    if (rowCount) await addJob(tx, { task: 'cron', key: keyOf(fnId, expression) }, next);
  }
}

/** Starts the run of a due tick and arms the next one, in one transaction. Ticks missed while down fire once. */
export async function tick(engine: Engine, key: string): Promise<void> {
  const [fnId = '', expression = ''] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
  await transaction(engine.pool, async (tx) => {
    const { rows } = await tx.query<{ nextAt: Date }>(
      'select "nextAt" from inngest_embedded.cron where "fnId" = $1 and expression = $2 for update',
      [fnId, expression],
    );
    const due = rows[0]?.nextAt;
    const fn = engine.catalogue.get(fnId);
    if (!due || !fn || due > new Date()) return;
    const next = nextTick(expression, new Date());
    await tx.query('update inngest_embedded.cron set "nextAt" = $3 where "fnId" = $1 and expression = $2', [
      fnId,
      expression,
      next,
    ]);
    await addJob(tx, { task: 'cron', key }, next);
    const event = await insertEvent(
      tx,
      { name: 'inngest/scheduled.timer', data: { cron: expression } },
      { quiet: true },
    );
    await startRun(tx, fn, { eventId: event.id, event: event.body, dedupe: `cron:${key}:${due.toISOString()}` });
  });
}
