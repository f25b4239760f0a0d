import type { Engine } from '../engine';

/** Deletes ended runs (with their steps), handled events and expired idempotency keys older than the kept days. */
export async function prune(engine: Engine): Promise<void> {
  const days = [engine.settings.keepDays];
  await engine.pool.query(
    `delete from inngest_embedded.run where "endedAt" < now() - make_interval(days => $1::int)`,
    days,
  );
  await engine.pool.query(
    `delete from inngest_embedded.event e where "handledAt" < now() - make_interval(days => $1::int)
     and not exists (select 1 from inngest_embedded.run r where r."eventId" = e.id)`,
    days,
  );
  await engine.pool.query('delete from inngest_embedded.idempotency where "expiresAt" < now()');
}
