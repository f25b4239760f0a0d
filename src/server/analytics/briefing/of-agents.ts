import { type agentsDay, ladder } from '@/server/decisions';
import type { BriefingFact } from '../contract';
import { counted } from './happened';

type Day = Awaited<ReturnType<typeof agentsDay>>;

/** What the agents wanted and did since yesterday morning, and what the owner has to know of them. */
export async function ofAgents(day: Day): Promise<BriefingFact[]> {
  const { rungs, stopped } = await ladder();
  const facts: BriefingFact[] = [];
  const add = (key: string, text: string, href: string, tone: BriefingFact['tone'] = 'plain') =>
    facts.push({ key, part: 'agents', text, href, tone });
  for (const { agent } of stopped)
    add(
      `stopped-${agent}`,
      agent === 'all' ? 'All agents are stopped' : `The ${agent} agent is stopped`,
      '/desk/agents',
      'watch',
    );
  for (const { agent, count } of day.proposed)
    add(`proposed-${agent}`, `The ${agent} agent proposed ${counted(count, 'decision')}`, `/desk/inbox?agent=${agent}`);
  if (day.alone.count > 0)
    add('alone', `${counted(day.alone.count, 'deed')} carried out without asking`, '/desk/inbox?view=decided');
  for (const { id, sentence } of day.alone.newest)
    add(`alone-${id}`, `By itself: ${sentence}`, `/desk/inbox?view=decided&id=${id}`);
  for (const { kind, agent } of rungs.filter((r) => r.offer))
    add(
      `offer-${kind}`,
      `The ${agent} agent has earned a promotion for your approval`,
      `/desk/agents/${agent}`,
      'good',
    );
  for (const { kind, agent, because } of rungs.filter((r) => r.because && !r.changedBy))
    add(`fell-${kind}`, `The ${agent} agent may do less: ${because}`, `/desk/agents/${agent}`, 'watch');
  return facts;
}
