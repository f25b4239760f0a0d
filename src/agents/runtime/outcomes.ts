import { type DecisionView, judgeDecision, type Outcome, unjudged } from '@/server/decisions';
import { currentTime } from '@/server/kernel/clock';
import { asSystem } from '@/server/kernel/database/scope';
import { mustRun } from '@/server/kernel/run';
import type { Agent, Duty } from './agent';
import { storyOf } from './steps';

/** A shadow is compared with what people did within so many days. */
const SHADOW_DAYS = 7;
const DAY = 86_400_000;

/** The deferred check: what came of each deed whose time has come, and whether people did by themselves what a shadow noted. */
export async function checkOutcomes(orgId: string, agents: readonly Agent[], now = currentTime().getTime()) {
  let judged = 0;
  for (const agent of agents)
    for (const duty of agent.duties) {
      const before = (days: number) => new Date(now - days * DAY);
      const doneBefore = before(duty.kind.outcome?.afterDays ?? 0);
      const due = await asSystem(orgId, () => unjudged(duty.kind.kind, doneBefore, before(SHADOW_DAYS)));
      for (const row of due) judged += await judge(orgId, duty, row);
    }
  return judged;
}

async function judge(orgId: string, duty: Duty, row: DecisionView) {
  const outcome = await asSystem(orgId, () => measured(orgId, duty, row));
  if (!outcome) return 0;
  const { good, actualMinor, summary } = outcome;
  await mustRun(
    judgeDecision,
    { decisionId: row.id, good, expectedMinor: row.effectMinor, actualMinor, summary },
    {
      orgId,
      actor: { kind: 'agent', agent: row.agent, runId: row.runId, decisionId: row.id },
      correlationId: storyOf(row.runId),
      causationId: row.lastEventId,
    },
  );
  return 1;
}

async function measured(orgId: string, duty: Duty, row: DecisionView): Promise<Outcome | undefined> {
  if (row.status === 'shadow') {
    const same = await duty.verify(row.arguments, orgId);
    const summary = same ? 'People did the same by themselves.' : 'People did not do this by themselves.';
    return { good: same, actualMinor: null, summary };
  }
  const { id: decisionId, subjectId, effectMinor, executedAt } = row;
  const deed = { decisionId, subjectId, effectMinor, arguments: row.arguments, context: row.details.context };
  return executedAt ? duty.kind.outcome?.measure({ ...deed, executedAt }, orgId) : undefined;
}
