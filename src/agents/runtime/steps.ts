import {
  enlist,
  finishRun,
  lastOfRun,
  noteConsidered,
  noteObservation,
  proposeDecision,
  recentSubjects,
  standingOrders,
  startRun,
} from '@/server/decisions';
import type { Actor } from '@/server/kernel/actor';
import { currentTime } from '@/server/kernel/clock';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { mustRun, type RunContext, run } from '@/server/kernel/run';
import type { Agent, Duty, Subject } from './agent';
import { consider, type Proposal } from './consider';
import { tell, WOKEN } from './messages';

// What a run's workflow calls, one function per step. Each may run again after a crash: commands carry keys made of the run.

/** A run keeps so many considered subjects for replays; the rest are counted only. */
const MOST_REMEMBERED = 200;
const REMEMBERED_AT_ONCE = 40;

/** The story a run tells in the log: one correlation from waking up to the changed price. */
export const storyOf = (runId: string) => idFrom('agent run', runId);

const as = (agent: string, runId?: string): Actor => ({ kind: 'agent', agent, runId });

/** As the agent, in its run's story, after what it wrote there last (or the wish that woke it). */
async function inRun(orgId: string, agent: Agent, runId: string, wish?: string): Promise<RunContext> {
  const last = await asSystem(orgId, () => lastOfRun(runId));
  return { orgId, actor: as(agent.name, runId), correlationId: storyOf(runId), causationId: last ?? wish };
}

/** Wakes the agent and answers which of its duties it may look after now; none while it is stopped. */
export async function wake(orgId: string, agent: Agent, runId: string, trigger: string, wish?: string) {
  await mustRun(startRun, { runId, agent: agent.name, trigger }, await inRun(orgId, agent, runId, wish));
  for (const { kind } of agent.duties)
    await mustRun(enlist, { kind: kind.kind, agent: agent.name }, await inRun(orgId, agent, runId));
  const orders = await asSystem(orgId, () => standingOrders(agent.name));
  return agent.duties.map((d) => d.kind.kind).filter((kind) => !orders.stopped && orders.modes.get(kind) !== 'off');
}

/** Reads what the duty may read and writes down what it saw. Subjects decided about lately are left alone. */
export async function observe(orgId: string, agent: Agent, runId: string, duty: Duty): Promise<Subject[]> {
  const { subjects, summary } = await asSystem(orgId, () => duty.observe(orgId));
  const since = new Date(currentTime().getTime() - duty.restDays * 86_400_000);
  const resting = new Set((await asSystem(orgId, () => recentSubjects(duty.kind.kind, since))).map((r) => r.subjectId));
  await mustRun(noteObservation, { runId, summary, seen: subjects.length }, await inRun(orgId, agent, runId));
  return subjects.filter((s) => !resting.has(s.id));
}

/** Considers some subjects. Its result is kept by the durable step: a crash later asks no model twice. */
export async function think(
  orgId: string,
  agent: Agent,
  runId: string,
  duty: Duty,
  subjects: Subject[],
): Promise<Thoughts> {
  const about = { orgId, runId, agent: agent.name, now: currentTime() };
  const all: Thoughts = [];
  for (const subject of subjects) all.push(await asSystem(orgId, () => consider(duty, subject, about)));
  return all;
}
export type Thoughts = Awaited<ReturnType<typeof consider>>[];

/** Remembers what was considered and proposes the most valuable drafts. Returns the decisions made. */
export async function propose(orgId: string, agent: Agent, runId: string, duty: Duty, thoughts: Thoughts) {
  // What led to a draft is worth more to a replay than one of many that were left alone.
  const remembered = thoughts
    .map((t) => t.considered)
    .sort((a, b) => Number(b.outcome !== 'left') - Number(a.outcome !== 'left'))
    .slice(0, MOST_REMEMBERED);
  for (let part = 0; part * REMEMBERED_AT_ONCE < remembered.length; part++) {
    const entries = remembered.slice(part * REMEMBERED_AT_ONCE, (part + 1) * REMEMBERED_AT_ONCE);
    await mustRun(noteConsidered, { runId, kind: duty.kind.kind, part, entries }, await inRun(orgId, agent, runId));
  }
  const best = thoughts
    .flatMap((t) => (t.proposal ? [t.proposal] : []))
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, duty.mostProposals);
  const context = await inRun(orgId, agent, runId);
  const made: string[] = [];
  for (const proposal of best) {
    const outcome = await run(proposeDecision, proposal, context);
    if (!isRejection(outcome)) made.push(proposal.decisionId);
    // Stopped or switched off while it was thinking: not a fault.
    else if (outcome.rejected !== 'switched-off') throw new Rejected(outcome);
  }
  return made;
}

const worth = ({ effect, waiting }: Proposal) => Math.abs(effect?.minor ?? 0) + 30 * (waiting?.perDayMinor ?? 0);

/** Says to other agents what they should know of what was seen. A run that a message woke says nothing. */
export async function tellOthers(
  orgId: string,
  agent: Agent,
  runId: string,
  duty: Duty,
  subjects: Subject[],
  trigger: string,
) {
  if (!duty.tells || trigger.startsWith(WOKEN)) return [];
  const outgoing = duty.tells(subjects, currentTime().toISOString().slice(0, 10));
  return tell(agent, outgoing, await inRun(orgId, agent, runId), runId);
}

/** Closes the run's record. */
export async function finish(orgId: string, agent: Agent, runId: string, decisions: string[]) {
  const outcome = decisions.length === 0 ? 'nothing to propose' : `${decisions.length} proposed`;
  return mustRun(finishRun, { runId, decisions, outcome }, await inRun(orgId, agent, runId));
}

/** A whole run in one go, for tests, the seed and the proving ground: the same steps as the workflow takes. */
export async function wholeRun(orgId: string, agent: Agent, runId: string, trigger: string) {
  const decisions: string[] = [];
  for (const kind of await wake(orgId, agent, runId, trigger)) {
    const duty = agent.duties.find((d) => d.kind.kind === kind)!;
    const subjects = await observe(orgId, agent, runId, duty);
    await tellOthers(orgId, agent, runId, duty, subjects, trigger);
    decisions.push(...(await propose(orgId, agent, runId, duty, await think(orgId, agent, runId, duty, subjects))));
  }
  await finish(orgId, agent, runId, decisions);
  return decisions;
}
