import {
  decisionById,
  decisionStory,
  executeDecision,
  expireDecision,
  finishRun,
  giveUpDecision,
  lastOfRun,
  noteObservation,
  proposeDecision,
  recentSubjects,
  startRun,
  unfinishedDecisions,
} from '@/server/decisions';
import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import { isRejection } from '@/server/kernel/rejection';
import { mustRun, type RunContext, run } from '@/server/kernel/run';
import type { Agent } from './agent';
import { consider } from './consider';

// What the durable workflows call, one function per step. Each may run again after a crash: commands carry keys made of the run.

/** How long an agent leaves a subject alone after a decision about it. */
const REST_DAYS = 7;

const as = (agent: string, runId?: string): Actor => ({ kind: 'agent', agent, runId });

/** The story a run tells in the log: one correlation from waking up to the changed price. */
export const storyOf = (runId: string) => idFrom('agent run', runId);

/** As the agent, in its run's story, after what it wrote there last (or the wish that woke it). */
async function inRun(orgId: string, agent: Agent, runId: string, wish?: string): Promise<RunContext> {
  const last = await asSystem(orgId, () => lastOfRun(runId));
  return { orgId, actor: as(agent.name, runId), correlationId: storyOf(runId), causationId: last ?? wish };
}

/** Wakes the agent: reads what it may read and writes down what it saw. `wish` is the event that asked for the run. */
export async function observe(orgId: string, agent: Agent, runId: string, trigger: string, wish?: string) {
  await mustRun(startRun, { runId, agent: agent.name, trigger }, await inRun(orgId, agent, runId, wish));
  const { subjects, summary } = await asSystem(orgId, () => agent.observe(orgId));
  const since = new Date(Date.now() - REST_DAYS * 86_400_000);
  const resting = new Set((await asSystem(orgId, () => recentSubjects(agent.name, since))).map((r) => r.subjectId));
  await mustRun(noteObservation, { runId, summary, seen: subjects.length }, await inRun(orgId, agent, runId));
  return subjects.filter((s) => !resting.has(s.id));
}

/** Considers subjects and proposes the most valuable ones. Returns the decisions made. */
export async function propose(
  orgId: string,
  agent: Agent,
  runId: string,
  subjects: Awaited<ReturnType<typeof observe>>,
) {
  const proposals = [];
  for (const subject of subjects) {
    const proposal = await asSystem(orgId, () => consider(agent, subject, { orgId, runId, now: new Date() }));
    if (proposal) proposals.push(proposal);
  }
  const best = proposals
    .sort((a, b) => Math.abs(b.effect?.minor ?? 0) - Math.abs(a.effect?.minor ?? 0))
    .slice(0, agent.mostProposals);
  const context = await inRun(orgId, agent, runId);
  for (const proposal of best) await mustRun(proposeDecision, proposal, context);
  return best.map((p) => p.decisionId);
}

/** Closes the run's record. */
export async function finish(orgId: string, agent: Agent, runId: string, decisions: string[]) {
  const outcome = decisions.length === 0 ? 'nothing to propose' : `${decisions.length} proposed`;
  return mustRun(finishRun, { runId, decisions, outcome }, await inRun(orgId, agent, runId));
}

/** Where a decision stands: the row in the database is the truth, events only wake. */
export async function look(orgId: string, decisionId: string) {
  const row = await asSystem(orgId, () => decisionById(decisionId));
  const now = Date.now();
  return row
    ? { status: row.status, agent: row.agent, msLeft: Math.max(0, Date.parse(row.expiresAt) - now) }
    : { status: 'unknown' as const, agent: '', msLeft: 0 };
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

/** Ends a decision nobody took: the default is to do nothing. */
export async function expire(orgId: string, decisionId: string) {
  const story = await asSystem(orgId, () => decisionStory(decisionId));
  return run(
    expireDecision,
    { decisionId },
    {
      orgId,
      actor: { kind: 'system', name: 'decisions' },
      ...(story && { correlationId: storyOf(story.runId), causationId: story.lastEventId }),
    },
  );
}

/** Whether what was carried out is now the case. */
export async function verify(orgId: string, agents: readonly Agent[], decisionId: string): Promise<boolean> {
  return asSystem(orgId, async () => {
    const row = await decisionById(decisionId);
    const agent = agents.find((a) => a.name === row?.agent);
    return row && agent ? agent.verify(row.arguments) : false;
  });
}

/** Finishes what a lost wake-up left: approved but not carried out, or past its time. */
export async function sweep(orgId: string, olderThan: Date) {
  const orphans = await asSystem(orgId, () => unfinishedDecisions(olderThan));
  for (const { id, status } of orphans) await (status === 'approved' ? carryOut(orgId, id) : expire(orgId, id));
  return orphans.length;
}
