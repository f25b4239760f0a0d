import { finishReplay } from '@/server/decisions';
import { mustRun } from '@/server/kernel/run';
import type { Agent } from './agent';
import { replay } from './replay';

type Asked = { replayId: string; since: string; model: boolean };

/** Replays every duty of an agent and keeps the results. Doing it again keeps the first. */
export async function replayAndKeep(orgId: string, agent: Agent, asked: Asked) {
  const results = [];
  for (const duty of agent.duties) {
    const result = await replay(orgId, agent, duty, asked);
    await mustRun(finishReplay, result, { orgId, actor: { kind: 'system', name: 'replay' } });
    results.push(result);
  }
  return results;
}
