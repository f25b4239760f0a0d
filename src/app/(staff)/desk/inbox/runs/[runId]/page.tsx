import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { api, signedIn } from '@/app/_api/server';
import { RunRecord } from './run-record';

export const metadata: Metadata = { title: 'Run of an agent' };

const MOST_CALLS = 500;

export default async function RunPage({ params }: PageProps<'/desk/inbox/runs/[runId]'>) {
  const { runId } = await params;
  if (runId.length > 100) notFound();
  const { decisions, budgets, identity } = await api();
  const [run, durable, calls, agents, staff, person] = await Promise.all([
    decisions.run({ runId }).catch((error: unknown) => {
      if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
      throw error;
    }),
    decisions.runSteps({ runId }),
    budgets.calls({ runId, limit: MOST_CALLS }),
    decisions.agents(),
    identity.staff(),
    signedIn(),
  ]);
  const functions = person?.actor.kind === 'staff' ? person.actor.functions : [];
  const log = functions.some((fn) => fn === '*' || fn === 'event-log');
  return <RunRecord run={run} durable={durable} calls={calls.rows} agents={agents} staff={staff} log={log} />;
}
