import {
  decisionById,
  decisionStory,
  escalateDecision,
  executeDecision,
  expireDecision,
  giveUpDecision,
  remindDecision,
  unfinishedDecisions,
} from '@/server/decisions';
import type { Actor } from '@/server/kernel/actor';
import { currentTime } from '@/server/kernel/clock';
import { asSystem } from '@/server/kernel/database/scope';
import { isRejection } from '@/server/kernel/rejection';
import { mustRun, run } from '@/server/kernel/run';
import { type Agent, dutyOf } from './agent';
import { milestone } from './milestone';
import { storyOf } from './steps';

// What a decision's workflow calls, one function per step. The row in the database is the truth; events only wake.

/** Where a decision stands, what is due about it now, and how long until something else is. */
export async function look(orgId: string, decisionId: string) {
  const row = await asSystem(orgId, () => decisionById(decisionId));
  if (!row) return { status: 'unknown' as const, agent: '', due: null, msLeft: 0 };
  return { status: row.status, agent: row.agent, ...milestone(row, currentTime().getTime()) };
}

/** Says once that half (`remind`) or most (`escalate`) of the time has gone by. */
export async function nudge(orgId: string, decisionId: string, due: 'remind' | 'escalate') {
  const command = due === 'remind' ? remindDecision : escalateDecision;
  await mustRun(command, { decisionId }, await inItsStory(orgId, decisionId));
}

/** Carries out an approved decision, once, on fresh facts; a refusal ends it as stale or failed and nothing is changed. */
export async function carryOut(orgId: string, decisionId: string): Promise<'executed' | 'stale' | 'failed'> {
  const [row, story] = await asSystem(orgId, () => Promise.all([decisionById(decisionId), decisionStory(decisionId)]));
  if (!row) return 'failed';
  const actor: Actor = {
    kind: 'agent',
    agent: row.agent,
    runId: row.runId,
    decisionId,
    approvedBy: row.decidedBy ?? undefined,
  };
  // Caused by the person's answer, told in the story of the run.
  const context = { orgId, actor, correlationId: storyOf(row.runId), causationId: story?.lastEventId };
  const outcome = await run(executeDecision, { decisionId }, context);
  if (!isRejection(outcome)) return 'executed';
  const because = outcome.kind === 'conflict' || outcome.rejected === 'stale' ? 'stale' : 'failed';
  await mustRun(giveUpDecision, { decisionId, because, code: outcome.rejected, reason: outcome.message }, context);
  return because;
}

/** Ends a decision nobody took: by its kind's default, usually to do nothing. */
export async function expire(orgId: string, decisionId: string) {
  return run(expireDecision, { decisionId }, await inItsStory(orgId, decisionId));
}

async function inItsStory(orgId: string, decisionId: string) {
  const story = await asSystem(orgId, () => decisionStory(decisionId));
  const actor: Actor = { kind: 'system', name: 'decisions' };
  return { orgId, actor, ...(story && { correlationId: storyOf(story.runId), causationId: story.lastEventId }) };
}

/** Whether what was carried out is now the case. */
export async function verify(orgId: string, agents: readonly Agent[], decisionId: string): Promise<boolean> {
  return asSystem(orgId, async () => {
    const row = await decisionById(decisionId);
    const duty = row && dutyOf(agents, row.kind);
    return row && duty ? duty.verify(row.arguments, orgId) : false;
  });
}

/**
 * Finishes what a lost wake-up left: approved but not carried out, or past its time. One that cannot be finished does not hold up
 * the others. Answers how many there were and the agents whose proposals had become stale: they look again.
 */
export async function sweep(orgId: string, olderThan: Date): Promise<{ finished: number; again: string[] }> {
  const orphans = await asSystem(orgId, () => unfinishedDecisions(olderThan));
  const again = new Set<string>();
  const failures: unknown[] = [];
  for (const { id, status, agent } of orphans)
    try {
      if (status !== 'approved') await expire(orgId, id);
      else if ((await carryOut(orgId, id)) === 'stale') again.add(agent);
    } catch (failure) {
      failures.push(failure);
    }
  if (failures.length > 0) throw failures[0];
  return { finished: orphans.length, again: [...again] };
}
