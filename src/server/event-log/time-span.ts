import { readPool } from '@/server/kernel/database/pools';
import { live } from '@/server/kernel/fork/fork';
import type { Asking } from '@/server/kernel/trpc';

const BARS = 90;

/** The log's life in equal stretches of time, with how much happened in each: what a time machine's slider runs over. */
export async function timeSpan(_: unknown, { orgId }: Asking) {
  return live(orgId, async () => {
    const { rows } = await readPool().query<{ first: Date | null; last: Date | null; head: string }>(
      `select (select "createdAt" from events where "orgId" = $1 order by position limit 1) as first, "lastAt" as last, position as head
       from es_head where "orgId" = $1`,
      [orgId],
    );
    const [span] = rows;
    if (!span?.first || !span.last) return null;
    const [from, to] = [span.first.getTime(), span.last.getTime()];
    const ends = Array.from({ length: BARS }, (_, i) => new Date(from + ((to - from) * (i + 1)) / BARS));
    // Times are told to the millisecond: what happened within it is in.
    const { rows: at } = await readPool().query<{ position: string }>(
      "select es_position_at($1, t + interval '999 microseconds') as position from unnest($2::timestamptz[]) with ordinality as u(t, n) order by n",
      [orgId, ends],
    );
    const positions = at.map((row) => Number(row.position));
    return {
      first: span.first.toISOString(),
      last: span.last.toISOString(),
      head: Number(span.head),
      bars: positions.map((position, i) => ({
        at: ends[i]!.toISOString(),
        events: position - (positions[i - 1] ?? 0),
      })),
    };
  });
}
