import { cron } from 'inngest';
import { z } from 'zod';
import type { Agent } from '@/agents/runtime/agent';
import { finish, observe, propose, type Thoughts, tellOthers, think, wake } from '@/agents/runtime/steps';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { inngest } from './client';
import { runRequested } from './events';

const AT_ONCE = 25;

/** One run of an agent: observe → think → propose. Each proposal then waits in a workflow of its own. */
export const agentRun = (agent: Agent, client = inngest) =>
  client.createFunction(
    {
      id: `agent-${agent.name}-run`,
      triggers: [{ event: runRequested, if: `event.data.agent == '${agent.name}'` }],
      retries: 8,
      concurrency: { limit: 1, key: 'event.data.orgId' },
    },
    async ({ event, step, runId }) => {
      const { orgId, trigger } = event.data;
      const kinds = await step.run('wake', () => wake(orgId, agent, runId, trigger, wishOf(event.id)));
      const decisions: string[] = [];
      for (const duty of agent.duties.filter((d) => kinds.includes(d.kind.kind))) {
        const what = duty.kind.kind;
        const subjects = await step.run(`observe ${what}`, () => observe(orgId, agent, runId, duty));
        if (duty.tells) await step.run(`tell ${what}`, () => tellOthers(orgId, agent, runId, duty, subjects, trigger));
        const thoughts: Thoughts = [];
        // A few subjects a step: a crash asks no model twice about what was already answered.
        for (let from = 0; from < subjects.length; from += AT_ONCE) {
          const some = subjects.slice(from, from + AT_ONCE);
          thoughts.push(...(await step.run(`think ${what} ${from}`, () => think(orgId, agent, runId, duty, some))));
        }
        decisions.push(...(await step.run(`propose ${what}`, () => propose(orgId, agent, runId, duty, thoughts))));
      }
      await step.run('finish', () => finish(orgId, agent, runId, decisions));
      return { decisions };
    },
  );

/** The log's event that woke the run: the bridge names its wake-ups after it. The clock's have ids of another kind. */
const wishOf = (id: string | undefined) => (z.uuid().safeParse(id).success ? id : undefined);

/** The agent's own clock: asks for a run in every organisation. */
export const agentClock = (agent: Agent) =>
  inngest.createFunction(
    { id: `agent-${agent.name}-clock`, triggers: [cron(agent.schedule)], retries: 3 },
    async ({ step }) => {
      const orgs = await step.run('organisations', organisationsWithNews);
      await step.sendEvent(
        'ask',
        orgs.map((orgId) => runRequested.create({ orgId, agent: agent.name, trigger: 'schedule' })),
      );
      return { asked: orgs.length };
    },
  );
