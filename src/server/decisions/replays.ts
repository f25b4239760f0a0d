import type { z } from 'zod';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import { ReplayFinished } from './contract';

export type ReplayResult = z.infer<typeof ReplayFinished.schema>;
const NEWEST = 30;

/** The newest replays, newest first. Kept in the log only: they are few, and nothing builds on them. */
export async function replays(orgId: string): Promise<(ReplayResult & { at: string })[]> {
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ position: string }>(
      'select position from events where type = $1 order by position desc limit $2',
      [ReplayFinished.type, NEWEST],
    ),
  );
  const first = rows.at(-1);
  if (!first) return [];
  const events = await readLog(orgId, { after: Number(first.position) - 1, types: [ReplayFinished.type] });
  return events.map(({ data, at }) => ({ ...ReplayFinished.schema.parse(data), at })).reverse();
}
