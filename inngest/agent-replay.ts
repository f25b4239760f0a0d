import { agents } from '@/agents';
import { replayAndKeep } from '@/agents/runtime/replay-steps';
import { inngest } from './client';
import { replayRequested } from './events';

/** A replay somebody asked for in the back office: by the policy, so it costs nothing. */
export const agentReplay = inngest.createFunction(
  { id: 'agent-replay', triggers: [replayRequested], retries: 2, concurrency: { limit: 1 } },
  async ({ event, step }) => {
    const { orgId, replayId, agent: name, since } = event.data;
    const agent = agents.find((a) => a.name === name);
    if (!agent) return { replayed: 0 };
    const replayed = await step.run('replay', async () => {
      const results = await replayAndKeep(orgId, agent, { replayId, since, model: false });
      return results.reduce((sum, r) => sum + r.considered, 0);
    });
    return { replayed };
  },
);
