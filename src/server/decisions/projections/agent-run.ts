import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { beyond, pageOf, placeOf } from '@/server/kernel/keyset';
import { projection } from '@/server/kernel/projection';
import { RunConsidered, RunFinished, RunObserved, RunStarted } from '../contract';

type Row = {
  id: string;
  agent: string;
  trigger: string;
  status: 'running' | 'finished';
  seen: number;
  summary: string | null;
  outcome: string | null;
  decisions: number;
  startedAt: string;
  finishedAt: string | null;
};
const id = (e: { data: { runId: string } }) => ({ id: e.data.runId });

/** Every run of every agent. */
export const agentRuns = projection<Row>({
  name: 'agent-run',
  table: 'agent_run',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(RunStarted, id, (_, { at, data }) => ({
      id: data.runId,
      agent: data.agent,
      trigger: data.trigger,
      status: 'running',
      seen: 0,
      summary: null,
      outcome: null,
      decisions: 0,
      startedAt: at,
      finishedAt: null,
    })),
    on(RunObserved, id, (row, { data }) => row && { ...row, seen: data.seen, summary: data.summary }),
    // What was considered stays in the log; the row only knows that it was the last thing to happen.
    on(RunConsidered, id, (row) => row && { ...row }),
    on(
      RunFinished,
      id,
      (row, { at, data }) =>
        row && { ...row, status: 'finished', outcome: data.outcome, decisions: data.decisions.length, finishedAt: at },
    ),
  ],
});

/** The last event of a run's story, or undefined before it has begun. */
export async function lastOfRun(runId: string): Promise<string | undefined> {
  return (await db.agentRun.findFirst({ where: { id: runId }, select: { lastEventId: true } }))?.lastEventId;
}

export const RunFilter = z.object({
  agent: z.string().optional(),
  /** `startedAt|id` of the last run of the page before; other words mean the first page. */
  cursor: z.string().max(120).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** The newest runs, of one agent or of all. */
export async function recentRuns({ agent, cursor, limit }: z.output<typeof RunFilter>) {
  const rows = await db.agentRun.findMany({
    where: {
      ...(agent && { agent }),
      // Agents that one hour wakes begin at one moment.
      ...beyond(placeOf(cursor, z.string().min(1)), 'startedAt'),
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return pageOf(
    rows.map(({ orgId: _, version: __, lastEventId: ___, ...row }) => row),
    limit,
    (row) => [row.startedAt, row.id],
  );
}
