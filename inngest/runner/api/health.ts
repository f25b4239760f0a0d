import type { Engine } from '../engine';

/** What an operator wants to know: who leads, whether the functions are in sync, and how far behind the calls are. */
export async function health(engine: Engine) {
  const { rows } = await engine.pool.query<{
    key: string;
    fnId: string;
    runAt: Date;
    lateMs: number;
    undelivered: number;
    lastError: string | null;
  }>(
    `select c.key, r."fnId", c."runAt", c.undelivered, c."lastError",
            (extract(epoch from clock_timestamp() - c."runAt") * 1000)::int as "lateMs"
     from inngest_embedded.call c join inngest_embedded.run r on r.id = c."runId"
     where c.status = 'queued' order by c."runAt" limit 1`,
  );
  const counts = await engine.pool.query<{ running: number; unhandled: number }>(
    `select (select count(*)::int from inngest_embedded.run where status = 'Running') as running,
            (select count(*)::int from inngest_embedded.event where "handledAt" is null) as unhandled`,
  );
  return {
    ok: engine.sync.ok && !engine.resyncDue,
    leader: true,
    sync: engine.sync,
    runsRunning: counts.rows[0]?.running ?? 0,
    eventsWaiting: counts.rows[0]?.unhandled ?? 0,
    oldestQueuedCall: rows[0] ?? null,
  };
}
