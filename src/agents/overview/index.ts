import { z } from 'zod';
import { summaryOf } from '@/server/analytics';
import type { BriefingFact } from '@/server/analytics/contract';
import { agentStopped } from '@/server/decisions';
import { idFrom } from '@/server/kernel/id';
import { ask } from '../runtime/model';
import { purseFor } from '../runtime/model/purse';
import { unfit } from './check';
import { prompt } from './prompts/briefing-1';

const AGENT = 'overview';
const Answer = z.object({ summary: z.string() });

/** The two sentences on top of a briefing, and who worded them. */
export type Worded = { summary: string; by: 'policy' | 'model'; model: string | null; fallback: string | null };

/**
 * Words a day's briefing. The rule's own sentences are always there; a model's stand instead only when every figure in them is one of
 * the facts. A stopped agent, no key, no budget or an unfit text: the rule speaks and says why.
 */
export async function wordBriefing(orgId: string, day: string, facts: BriefingFact[]): Promise<Worded> {
  const byRule = (fallback: string): Worded => ({ summary: summaryOf(facts), by: 'policy', model: null, fallback });
  if (await agentStopped(orgId, AGENT)) return byRule('the agent is stopped');
  const answered = await ask({
    agent: AGENT,
    runId: null,
    subjectId: day,
    promptVersion: 'briefing-1',
    system: prompt,
    data: { day, facts: facts.map(({ part, text, tone }) => ({ part, text, tone })) },
    schema: Answer,
    key: idFrom('briefing', orgId, day),
    purse: purseFor({ orgId, agent: AGENT, runId: null }),
  });
  if (!answered.ok) return byRule(answered.fallback);
  const summary = answered.answer.summary.trim();
  const wrong = unfit(summary, facts);
  if (wrong) return byRule(`the model's text was refused: ${wrong}`);
  return { summary, by: 'model', model: answered.model, fallback: null };
}
