import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';

/** The database as it is: version, size in bytes, connections, mails that wait or failed, the log's end. */
export async function databaseHealth(orgId: string) {
  const start = performance.now();
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{
      version: string;
      bytes: string;
      connections: number;
      head: string;
      waiting: number;
      failed: number;
    }>({
      name: 'database-health',
      text: `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
        (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
        coalesce((select position from es_head where "orgId" = $1), 0) as head,
        (select count(*)::int from mail where "orgId" = $1 and status = 'queued') as waiting,
        (select count(*)::int from mail where "orgId" = $1 and status = 'failed') as failed`,
      values: [orgId],
    }),
  );
  const row = rows[0]!;
  return {
    version: row.version,
    bytes: Number(row.bytes),
    connections: row.connections,
    head: Number(row.head),
    mails: { waiting: row.waiting, failed: row.failed },
    answeredMs: Math.round((performance.now() - start) * 10) / 10,
  };
}
