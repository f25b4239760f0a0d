import { wordBriefing } from '@/agents/overview';
import { wholeBriefing, writeBriefing } from '@/server/analytics';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { mustRun } from '@/server/kernel/run';
import { inngest } from './client';

/** Every morning at seven: yesterday, what waits and what the agents want, put into words and mailed to the owners who want it. */
export const briefingDaily = inngest.createFunction(
  { id: 'analytics-briefing', triggers: [{ cron: '0 7 * * *' }], retries: 3 },
  async ({ step }) => {
    const orgs = await step.run('organisations', organisationsWithNews);
    const day = await step.run('day', () => new Date().toISOString().slice(0, 10));
    for (const orgId of orgs) {
      const facts = await step.run(`facts ${orgId}`, () => wholeBriefing(orgId));
      const worded = await step.run(`word ${orgId}`, () => wordBriefing(orgId, day, facts));
      await step.run(`write ${orgId}`, () =>
        mustRun(
          writeBriefing,
          { day, facts, ...worded },
          { orgId, actor: { kind: 'system', name: 'analytics.briefing' }, key: `briefing-${day}` },
        ),
      );
    }
    return { written: orgs.length };
  },
);
