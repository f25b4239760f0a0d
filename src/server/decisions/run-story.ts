import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import type { AnyEvent } from '@/server/kernel/event';
import { type LoggedEvent, readLog } from '@/server/kernel/log';
import { reject } from '@/server/kernel/rejection';
import { streamId } from '@/server/kernel/stream';
import { asError } from '@/server/kernel/trpc';
import { RunConsidered, RunFinished, RunObserved } from './contract';
import { statuses } from './projections/decision';
import { agentRun } from './state';

/** A run keeps at most this many considered subjects; its decisions are far fewer. */
const MOST_DECISIONS = 200;

const is = <S extends z.ZodType>(def: { type: string; schema: S }, e: AnyEvent): z.infer<S> | undefined =>
  e.type === def.type ? (e.data as z.infer<S>) : undefined; // the log answers the current version of a type

const eventsOf = (orgId: string, runId: string) => readLog(orgId, { stream: streamId(agentRun, runId) });
const consideredIn = (events: LoggedEvent[]) => events.flatMap((e) => is(RunConsidered, e) ?? []);

/** A run is read only by those who may see its row; the log is read for them then. */
async function mustSee(runId: string) {
  const row = await db.agentRun.findFirst({ where: { id: runId } });
  if (!row) throw asError(reject('unknown-run', 'There is no such run.', { kind: 'not-found' }));
  return row;
}

/** One run: what it saw, duty by duty what it considered and what became of each subject, and the decisions it made. */
export async function runStory(orgId: string, runId: string) {
  const run = await mustSee(runId);
  const events = await eventsOf(orgId, runId);
  const ids = events.flatMap((e) => is(RunFinished, e)?.decisions ?? []);
  const made = await db.decision.findMany({
    where: run.finishedAt ? { id: { in: ids } } : { runId, proposedAt: { gte: run.startedAt } },
    orderBy: [{ stakeMinor: 'desc' }, { id: 'desc' }],
    take: MOST_DECISIONS,
    select: {
      ...{ id: true, kind: true, sentence: true, status: true, edited: true, alone: true },
      ...{ subjectId: true, effectMinor: true, details: true },
    },
  });
  const considered = consideredIn(events);
  const kinds = [...new Set(considered.map((c) => c.kind))];
  return {
    id: run.id,
    agent: run.agent,
    trigger: run.trigger,
    status: run.status,
    seen: run.seen,
    outcome: run.outcome,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    /** The story in the log: everything this run led to has it. */
    correlationId: events[0] ? String(events[0].meta.correlationId ?? '') || null : null,
    observed: events.flatMap((e) => {
      const seen = is(RunObserved, e);
      return seen ? [{ id: e.id, at: e.at, summary: seen.summary, seen: seen.seen }] : [];
    }),
    duties: kinds.map((kind) => ({
      kind,
      subjects: considered
        .filter((c) => c.kind === kind)
        .flatMap((c) => c.entries)
        .map(({ snapshot: _, ...entry }) => entry),
    })),
    decisions: made.map(({ details, effectMinor, status, ...d }) => ({
      ...d,
      status: z.enum(statuses).parse(status),
      effectMinor: effectMinor === null ? null : Number(effectMinor),
      currency: currencyOf(details),
    })),
  };
}

const Effectual = z.object({ effect: z.object({ currency: z.string() }).nullish() });
const currencyOf = (details: unknown) => Effectual.safeParse(details).data?.effect?.currency ?? null;

export const AskSnapshot = z.object({ runId: z.string().max(100), kind: z.string(), subjectId: z.string() });

/** Everything that was seen of one subject in a run. */
export async function runSnapshot(orgId: string, { runId, kind, subjectId }: z.output<typeof AskSnapshot>) {
  await mustSee(runId);
  const entries = consideredIn(await eventsOf(orgId, runId))
    .filter((c) => c.kind === kind)
    .flatMap((c) => c.entries);
  return entries.find((e) => e.subjectId === subjectId)?.snapshot ?? null;
}
