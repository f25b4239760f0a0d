import { BUCKETS, type Kind } from '@/server/kernel/observe/metrics';
import type { Vitals } from '@/server/kernel/observe/vitals';

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ');
const labels = (all: Record<string, string>) =>
  `{${Object.entries(all)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')}}`;

const families: Record<Kind, string> = {
  procedure: 'Requests to procedures',
  command: 'Commands decided and recorded',
  consumer: 'Rounds of those who follow the log',
  statement: 'Statements of readers',
  rest: 'Requests to the REST interface',
};

/** A number with no more said about it: `name{labels} value`. */
export type Gauge = { name: string; help: string; values: { labels: Record<string, string>; value: number }[] };

/** All figures in Prometheus' text form (version 0.0.4). Times in seconds. */
export function exposition(processes: readonly Vitals[], gauges: readonly Gauge[]): string {
  const out: string[] = [];
  const say = (name: string, type: string, help: string) =>
    out.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
  say('jovey_process_resident_bytes', 'gauge', 'Memory of a process');
  for (const p of processes) out.push(`jovey_process_resident_bytes${labels({ process: p.process })} ${p.rssBytes}`);
  say('jovey_process_start_seconds', 'gauge', 'When a process began');
  for (const p of processes)
    out.push(`jovey_process_start_seconds${labels({ process: p.process })} ${Date.parse(p.startedAt) / 1000}`);
  for (const { name, help, values } of gauges) {
    say(name, 'gauge', help);
    for (const { labels: l, value } of values) out.push(`${name}${labels(l)} ${value}`);
  }
  for (const [kind, help] of Object.entries(families)) {
    const rows = processes.flatMap((p) =>
      p.series.filter((m) => m.kind === kind).map((m) => ({ ...m, process: p.process })),
    );
    if (rows.length === 0) continue;
    const name = `jovey_${kind}_duration_seconds`;
    say(name, 'histogram', `${help}, by name`);
    for (const m of rows) {
      const l = { process: m.process, name: m.name };
      let below = 0;
      BUCKETS.forEach((bound, i) => {
        below += m.buckets[i] ?? 0;
        out.push(`${name}_bucket${labels({ ...l, le: String(bound / 1000) })} ${below}`);
      });
      out.push(`${name}_bucket${labels({ ...l, le: '+Inf' })} ${m.count}`);
      out.push(`${name}_sum${labels(l)} ${m.sum / 1000}`, `${name}_count${labels(l)} ${m.count}`);
    }
    say(`jovey_${kind}_failed_total`, 'counter', `${help} that failed`);
    for (const m of rows)
      out.push(`jovey_${kind}_failed_total${labels({ process: m.process, name: m.name })} ${m.failed}`);
  }
  return `${out.join('\n')}\n`;
}
