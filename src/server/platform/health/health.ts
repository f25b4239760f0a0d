import type { Measured } from '@/server/kernel/observe/metrics';
import { allVitals, type Vitals } from '@/server/kernel/observe/vitals';
import type { Asking } from '@/server/kernel/trpc';
import { databaseHealth } from './database';

const MISSED_MS = 35_000;

/** Whether the runner that drives agents answers. `elsewhere`: an Inngest server of one's own drives them. */
async function runnerState(): Promise<'answers' | 'silent' | 'elsewhere'> {
  const base = process.env.INNGEST_BASE_URL;
  if (process.env.INNGEST_RUNNER !== 'embedded' || !base) return 'elsewhere';
  try {
    const { ok } = await fetch(`${base}/health`, { signal: AbortSignal.timeout(1000) });
    return ok ? 'answers' : 'silent';
  } catch {
    return 'silent';
  }
}

const told = ({ series: _, faults: __, ...process }: Vitals) => ({
  ...process,
  fresh: Date.now() - Date.parse(process.toldAt) < MISSED_MS,
});
const shown = ({ buckets: _, ...m }: Measured) => m;
const worst = (series: readonly Measured[], by: (m: Measured) => number, most: number) =>
  [...series]
    .sort((a, b) => by(b) - by(a))
    .slice(0, most)
    .map(shown);

const MOST_FAULTS = 30;

/** What nobody expected, in all processes, the latest first. A process of an earlier version tells none. */
const faultsOf = (processes: readonly Vitals[]) =>
  processes
    .flatMap(({ process, faults = [] }) => faults.map((fault) => ({ process, ...fault })))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, MOST_FAULTS);

/** How every process and the database are: times, failures, memory, what is slow. */
export async function health(_: unknown, { orgId }: Asking) {
  const processes = allVitals();
  const series = processes.flatMap((p) => p.series);
  const of = (kind: Measured['kind']) => series.filter((m) => m.kind === kind);
  const procedures = of('procedure');
  const calls = procedures.reduce((sum, m) => sum + m.count, 0);
  const failed = procedures.reduce((sum, m) => sum + m.failed, 0);
  const [database, runner] = await Promise.all([databaseHealth(orgId), runnerState()]);
  return {
    processes: processes.map(told),
    faults: faultsOf(processes),
    database,
    runner,
    requests: { calls, failed },
    procedures: worst(procedures, (m) => m.p95, 15),
    commands: worst(of('command'), (m) => m.p95, 10),
    consumers: worst(of('consumer'), (m) => m.p95, 10),
    statements: worst(of('statement'), (m) => m.sum, 12),
  };
}
