import { type agentsDay, decisionKind, ladder } from '@/server/decisions';
import { agentWords } from '@/server/decisions/contract';
import { counted } from '@/server/kernel/counted';
import type { BriefingFact } from '../contract';

type Day = Awaited<ReturnType<typeof agentsDay>>;

/** What a rung of the ladder is about, as it stands within a sentence. */
const titleOf = (kind: string) => {
  const title = decisionKind(kind)?.title ?? kind;
  return title.charAt(0).toLowerCase() + title.slice(1);
};

/** What the agents wanted and did since yesterday morning, and what the owner has to know of them. */
export async function ofAgents(day: Day): Promise<BriefingFact[]> {
  const { rungs, stopped } = await ladder();
  const facts: BriefingFact[] = [];
  const add = (key: string, text: string, href: string, tone: BriefingFact['tone'] = 'plain') =>
    facts.push({ key, part: 'agents', text, href, tone });
  for (const { agent } of stopped)
    add(
      `stopped-${agent}`,
      agent === 'all' ? 'All agents are stopped' : `The ${agentWords(agent)} agent is stopped`,
      '/desk/agents',
      'watch',
    );
  for (const { agent, count } of day.proposed)
    add(
      `proposed-${agent}`,
      `The ${agentWords(agent)} agent proposed ${counted(count, 'decision')}`,
      `/desk/inbox?agent=${agent}`,
    );
  if (day.alone.count > 0)
    add('alone', `${counted(day.alone.count, 'deed')} carried out without asking`, '/desk/inbox?view=decided');
  for (const { id, sentence } of day.alone.newest)
    add(`alone-${id}`, `By itself: ${sentence}`, `/desk/inbox?view=decided&id=${id}`);
  for (const { kind, agent } of rungs.filter((r) => r.offer))
    add(
      `offer-${kind}`,
      `The ${agentWords(agent)} agent has earned a promotion: ${titleOf(kind)}`,
      `/desk/agents/${agent}`,
      'good',
    );
  for (const { kind, agent, because } of rungs.filter((r) => r.because && !r.changedBy))
    add(
      `fell-${kind}`,
      `The ${agentWords(agent)} agent may do less, ${titleOf(kind)}: ${because}`,
      `/desk/agents/${agent}`,
      'watch',
    );
  return facts;
}
