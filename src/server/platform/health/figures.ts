import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { allVitals } from '@/server/kernel/observe/vitals';
import { keptResults } from '../invariants/kept';
import { databaseHealth } from './database';
import { exposition, type Gauge } from './prometheus';

/** How far each consumer is behind the end of the log, and whether it stands. */
const lags = (orgId: string) =>
  asSystem(orgId, () =>
    readPool().query<{ consumer: string; behind: string; failed: boolean }>({
      name: 'consumer-lags',
      text: `select c.consumer, greatest(0, h.position - c.position) as behind, c."failedAt" is not null as failed
        from es_checkpoint c join es_head h on h."orgId" = c."orgId" where c."orgId" = $1`,
      values: [orgId],
    }),
  );

/** Everything that is measured, as text for Prometheus. No figure tells of a person. */
export async function figures(orgId: string): Promise<string> {
  const [database, { rows }, kept] = await Promise.all([
    databaseHealth(orgId),
    lags(orgId),
    asSystem(orgId, () => keptResults(orgId)),
  ]);
  const one = (name: string, help: string, value: number): Gauge => ({ name, help, values: [{ labels: {}, value }] });
  const by = (name: string, help: string, label: string, values: [string, number][]): Gauge => ({
    name,
    help,
    values: values.map(([key, value]) => ({ labels: { [label]: key }, value })),
  });
  return exposition(allVitals(), [
    one('jovey_log_head', 'Position of the last event', database.head),
    one('jovey_database_bytes', 'Size of the database', database.bytes),
    one('jovey_database_connections', 'Connections to the database', database.connections),
    by('jovey_mails', 'Mails that wait or failed', 'state', Object.entries(database.mails)),
    by(
      'jovey_consumer_behind_events',
      'Events a consumer has not seen',
      'consumer',
      rows.map((r) => [r.consumer, Number(r.behind)]),
    ),
    by(
      'jovey_consumer_failed',
      '1: a consumer stands',
      'consumer',
      rows.map((r) => [r.consumer, r.failed ? 1 : 0]),
    ),
    by(
      'jovey_invariant_broken_rows',
      'Rows that break a promise',
      'invariant',
      [...kept.values()].map((k) => [k.name, k.broken]),
    ),
  ]);
}
