import { answersOf, consideredSince, type ReplayResult } from '@/server/decisions';
import { asSystem } from '@/server/kernel/database/scope';
import type { JsonObject } from '@/server/kernel/event';
import type { Agent, Draft, Duty, Subject } from './agent';
import { think } from './consider';

type Asked = { replayId: string; since: string; model: boolean };
type Seen = Awaited<ReturnType<typeof consideredSince>>[number];
/** Words of a draft that change nothing in the world. */
const WORDS = new Set(['reason', 'rationale', 'note', 'message']);
const MOST_SHOWN = 50;

/** The deed in a draft: its arguments without the words, in one order. */
export const deedOf = (args: JsonObject | null): string | null =>
  args &&
  JSON.stringify(
    Object.entries(args)
      .filter(([name]) => !WORDS.has(name))
      .sort(([a], [b]) => a.localeCompare(b)),
  );

/**
 * Runs the present policy, or the present model, over snapshots recorded since a day, and compares with what was drafted then and
 * what people wanted. It proposes nothing and changes nothing; only a model's calls are paid for, from a purse of their own.
 */
export async function replay(orgId: string, agent: Agent, duty: Duty, asked: Asked): Promise<ReplayResult> {
  const [seen, answers] = await asSystem(orgId, () =>
    Promise.all([
      consideredSince(orgId, duty.kind.kind, asked.since),
      answersOf(duty.kind.kind, new Date(asked.since)),
    ]),
  );
  const result = blank(agent, duty, asked);
  for (const entry of seen) {
    const subject = entry.snapshot as unknown as Subject; // recorded from a subject of this duty
    const { draft, cost, fallback } = await draftNow(orgId, agent, duty, { ...entry, subject }, asked);
    const answer = answers.get(`${entry.runId} ${entry.subjectId}`);
    const [then, now] = [deedOf(entry.draft), deedOf(draft?.arguments ?? null)];
    result.considered++;
    result.costMicros += cost;
    if (fallback) result.fallbacks = (result.fallbacks ?? 0) + 1;
    result.effectThenMinor += effectOf(duty, subject, entry);
    result.effectNowMinor += draft ? (duty.card(subject, draft).effect?.minor ?? 0) : 0;
    if (then && now) result[then === now ? 'same' : 'different']++;
    else if (then) result.onlyThen++;
    else if (now) result.onlyNow++;
    else result.same++;
    if (answer) {
      result.decided++;
      const wanted = deedOf(answer.wanted as JsonObject | null);
      if (wanted === now) result.agreesNow++;
      if (wanted === then) result.agreedThen++;
    }
    if (then !== now && result.differences.length < MOST_SHOWN)
      result.differences.push({
        ...{ subjectId: entry.subjectId, label: entry.label, earlier: entry.draft, now: draft?.arguments ?? null },
        people: answer?.said ?? 'not asked',
      });
  }
  return result;
}

/** What is drafted now; `fallback` when a model was wanted but did not answer, so that the policy spoke. */
async function draftNow(
  orgId: string,
  agent: Agent,
  duty: Duty,
  seen: { runId: string; subject: Subject },
  asked: Asked,
) {
  const { runId, subject } = seen;
  const twin = duty.policy(subject);
  if (!asked.model) return { draft: twin, cost: 0, fallback: false };
  // The same subject was seen in many runs: each time it is another question, or the loop breaker would stop the replay.
  const asking = {
    orgId,
    runId: `replay-${asked.replayId}`,
    agent: `${agent.name}-replay`,
    question: `${runId} ${subject.id}`,
  };
  const { draft, proposer } = await think(duty, subject, twin, asking);
  return { draft, cost: proposer.costMicros ?? 0, fallback: proposer.by === 'policy' };
}

function effectOf(duty: Duty, subject: Subject, entry: Seen): number {
  if (!entry.draft) return 0;
  const draft: Draft = { arguments: entry.draft, rationale: '', confidence: 0 };
  return duty.card(subject, draft).effect?.minor ?? 0;
}

const blank = (agent: Agent, duty: Duty, { replayId, since, model }: Asked): ReplayResult => ({
  ...{ replayId, agent: agent.name, kind: duty.kind.kind, since, by: model ? ('model' as const) : ('policy' as const) },
  ...{ policyVersion: duty.policyVersion, model: model ? (process.env.JOVEY_MODEL ?? 'default') : null },
  promptVersion: model ? duty.mind.promptVersion : null,
  ...{ considered: 0, same: 0, different: 0, onlyThen: 0, onlyNow: 0, decided: 0, agreesNow: 0, agreedThen: 0 },
  ...{ effectThenMinor: 0, effectNowMinor: 0, costMicros: 0, differences: [] },
});
