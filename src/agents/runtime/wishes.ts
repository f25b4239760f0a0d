import type { z } from 'zod';
import {
  type Arguments,
  decisionById,
  enlist,
  finishRun,
  noteObservation,
  proposeDecision,
  recentSubjects,
  startRun,
} from '@/server/decisions';
import type { Effect, Evidence } from '@/server/decisions/contract';
import type { Actor } from '@/server/kernel/actor';
import { currentTime } from '@/server/kernel/clock';
import { counted } from '@/server/kernel/counted';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import { moneyText } from '@/server/kernel/money';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { mustRun, run } from '@/server/kernel/run';
import type { Agent, Duty } from './agent';
import { type Proposal, put } from './consider';
import { storyOf } from './steps';

/** A change that a person wants proposed: of one subject, with what was measured of it and where that is to be read. */
export type Wish = {
  subjectId: string;
  label: string;
  wanted: Arguments;
  rationale: string;
  effect: z.infer<typeof Effect>;
  evidence: z.infer<typeof Evidence>;
};
/** Wishes of one person for one duty; `id` makes a repetition the same, `cause` is the event in which they were uttered. */
export type Wishes = { id: string; askedBy: string; cause: string; trigger: string; wishes: readonly Wish[] };
/** What became of a wish: a decision that waits, or why there is none. */
export type Granted = { subjectId: string; decisionId: string | null; reasons: string[] };

/**
 * Proposes what a person asked for, as the agent and by its own rules: its card, its gate, its time to decide. It always waits for a
 * person, and the same wishes asked again propose nothing new.
 */
export async function grant(orgId: string, agent: Agent, runId: string, duty: Duty, asked: Wishes): Promise<Granted[]> {
  const actor: Actor = { kind: 'agent', agent: agent.name, runId };
  const context = { orgId, actor, correlationId: storyOf(runId), causationId: asked.cause };
  await mustRun(startRun, { runId, agent: agent.name, trigger: asked.trigger }, context);
  await mustRun(enlist, { kind: duty.kind.kind, agent: agent.name }, context);
  const { subjects } = await asSystem(orgId, () => duty.observe(orgId));
  const summary = `${counted(asked.wishes.length, 'change')} that a person asked for`;
  await mustRun(noteObservation, { runId, summary, seen: asked.wishes.length }, context);
  const answers: Granted[] = [];
  for (const wish of asked.wishes) {
    const decisionId = idFrom('wish', asked.id, duty.kind.kind, wish.subjectId);
    const refused = (...reasons: string[]) => ({ subjectId: wish.subjectId, decisionId: null, reasons });
    const drafted = await asSystem(orgId, async () => {
      if (await decisionById(decisionId)) return 'made';
      const waiting = await recentSubjects(duty.kind.kind, currentTime());
      if (waiting.some((w) => w.subjectId === wish.subjectId))
        return refused('A proposal about it waits in the approvals already: decide that one first.');
      const subject = subjects.find((s) => s.id === wish.subjectId);
      if (!subject) return refused('It is not for sale any more, or too little is known of it to go by.');
      const draft = duty.wished?.(subject, wish.wanted);
      if (!draft) return refused('It is so already: nothing would change.');
      const gate = await duty.kind.gate(draft.arguments, orgId);
      if (gate.verdict === 'deny') return refused(...gate.reasons);
      const proposer = { ...byPerson, policyVersion: duty.policyVersion };
      const chosen = { draft, gate, twin: duty.policy(subject), proposer, far: null };
      const proposal = put(duty, subject, chosen, { orgId, runId, agent: agent.name, now: currentTime() });
      return asWished(proposal, { ...wish, askedBy: asked.askedBy, decisionId });
    });
    if (drafted !== 'made' && 'reasons' in drafted) {
      answers.push(drafted);
      continue;
    }
    const outcome = drafted === 'made' ? undefined : await run(proposeDecision, drafted, context);
    if (outcome && isRejection(outcome)) {
      // Stopped or switched off is an answer; anything else is a fault, and the workflow tries again.
      if (outcome.rejected !== 'switched-off') throw new Rejected(outcome);
      answers.push(refused(outcome.message));
    } else if ((await asSystem(orgId, () => decisionById(decisionId)))?.status === 'shadow')
      answers.push(refused('The agent only observes for now: it was noted, and nobody can approve it.'));
    else answers.push({ subjectId: wish.subjectId, decisionId, reasons: [] });
  }
  const decisions = answers.flatMap((a) => (a.decisionId ? [a.decisionId] : []));
  const result = `${decisions.length} of ${counted(answers.length, 'change')} that a person asked for proposed`;
  await mustRun(finishRun, { runId, decisions, outcome: result }, context);
  return answers;
}

const byPerson = {
  by: 'person' as const,
  ...{ model: null, promptVersion: null, inputTokens: null, outputTokens: null, costMicros: null, fallback: null },
};

/** The agent's card with what the person goes by: their reason and what was measured, beside the agent's own estimate. */
function asWished(card: Proposal, wish: Wish & { askedBy: string; decisionId: string }): Proposal {
  const perDayMinor = Math.round(wish.effect.minor / 30);
  const { effect } = card;
  const estimated = effect
    ? [{ label: 'The agent’s own estimate', value: moneyText(effect.minor, effect.currency), href: null }]
    : [];
  return {
    ...card,
    decisionId: wish.decisionId,
    askedBy: wish.askedBy,
    rationale: wish.rationale,
    effect: wish.effect,
    evidence: [wish.evidence, ...estimated, ...card.evidence],
    options: card.options.map((o) => (o.chosen ? { ...o, effectMinor: wish.effect.minor } : o)),
    waiting: perDayMinor > 0 && card.waiting ? { ...card.waiting, perDayMinor } : null,
  };
}
