/** Upper bounds of the histogram, in milliseconds. */
export const BUCKETS = [5, 10, 25, 50, 100, 200, 500, 1000, 2500, 5000, 10_000] as const;
const KEPT = 512;
const MOST_SERIES = 600;

/** What is measured: procedures, commands, consumers of the log, statements. */
export type Kind = 'procedure' | 'command' | 'consumer' | 'statement' | 'rest';
type Series = {
  count: number;
  failed: number;
  sum: number;
  max: number;
  buckets: number[];
  last: number[];
  at: number;
};
/** One series as it is told: times in milliseconds. `p50` and `p95` are of the last 512. */
export type Measured = Pick<Series, 'count' | 'failed' | 'sum' | 'max' | 'buckets'> & {
  kind: Kind;
  name: string;
  p50: number;
  p95: number;
};

// One set per process, also where Next loads this module twice.
const kept = globalThis as unknown as { joveySeries?: Map<string, Series> };
const all = () => (kept.joveySeries ??= new Map());

/** Counts one thing done: how long it took, whether it failed. Names come from code, never from requests. */
export function observe(kind: Kind, name: string, ms: number, failed = false) {
  const key = `${kind}\0${name}`;
  let series = all().get(key);
  if (!series) {
    if (all().size >= MOST_SERIES) return;
    series = { count: 0, failed: 0, sum: 0, max: 0, buckets: BUCKETS.map(() => 0), last: [], at: 0 };
    all().set(key, series);
  }
  series.count++;
  series.sum += ms;
  if (failed) series.failed++;
  if (ms > series.max) series.max = ms;
  const bucket = BUCKETS.findIndex((bound) => ms <= bound);
  if (bucket >= 0) series.buckets[bucket] = series.buckets[bucket]! + 1;
  series.last[series.at] = ms;
  series.at = (series.at + 1) % KEPT;
}

/** Does something and counts it, whatever comes of it. */
export async function observed<T>(kind: Kind, name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  let failed = true;
  try {
    const answer = await work();
    failed = false;
    return answer;
  } finally {
    observe(kind, name, performance.now() - start, failed);
  }
}

const share = (sorted: readonly number[], part: number) =>
  sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;

/** All series of this process, by name. */
export const measured = (): Measured[] =>
  [...all()]
    .map(([key, { at: _, last, ...series }]) => {
      const [kind, name] = key.split('\0') as [Kind, string]; // as `observe` made it
      const sorted = [...last].sort((a, b) => a - b);
      return { kind, name, ...series, buckets: [...series.buckets], p50: share(sorted, 0.5), p95: share(sorted, 0.95) };
    })
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name));
