import { cron } from 'inngest';
import { agents } from '@/agents';
import { carryOut, expire, look, nudge, sweep, verify } from '@/agents/runtime/decision-steps';
import { checkOutcomes } from '@/agents/runtime/outcomes';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { inngest } from './client';
import { decisionDecided, decisionProposed, runRequested } from './events';

const HALF_A_DAY = 12 * 3600_000;

/**
 * One decision, from proposal to outcome. It waits for a person as long as the proposal holds; the event of their answer only
 * wakes it: before and after each wait it reads the row. What was approved is carried out once, in its own step.
 */
export const decisionWorkflowOn = (client: typeof inngest) =>
  client.createFunction(
    {
      id: 'agent-decision',
      triggers: [decisionProposed],
      retries: 8,
      concurrency: { limit: 1, key: 'event.data.decisionId' },
    },
    async ({ event, step }) => {
      const { orgId, decisionId } = event.data;
      for (let turn = 0; ; turn++) {
        const { status, due, msLeft } = await step.run(`look-${turn}`, () => look(orgId, decisionId));
        if (status === 'approved') break;
        if (status !== 'proposed') return { status };
        if (due === 'end') {
          // By its kind's default: usually nothing, sometimes it is carried out unless somebody objects.
          await step.run(`end-${turn}`, () => expire(orgId, decisionId));
          continue;
        }
        if (due) {
          await step.run(`${due}-${turn}`, () => nudge(orgId, decisionId, due));
          continue;
        }
        await step.waitForEvent(`decided-${turn}`, {
          event: decisionDecided,
          if: `async.data.decisionId == '${decisionId}'`,
          timeout: `${Math.max(1, Math.ceil(Math.min(msLeft, HALF_A_DAY) / 1000))}s`,
        });
      }
      const status = await step.run('carry-out', () => carryOut(orgId, decisionId));
      if (status === 'executed')
        return { status, verified: await step.run('verify', () => verify(orgId, agents, decisionId)) };
      if (status === 'stale') {
        const agent = await step.run('whose', async () => (await look(orgId, decisionId)).agent);
        await step.sendEvent('look-again', runRequested.create({ orgId, agent, trigger: `stale:${decisionId}` }));
      }
      return { status };
    },
  );
export const decisionWorkflow = decisionWorkflowOn(inngest);

/** Every two minutes: decisions whose wake-up was lost are carried out or closed all the same. */
export const decisionSweeper = inngest.createFunction(
  { id: 'agent-decision-sweeper', triggers: [cron('*/2 * * * *')], retries: 1 },
  async ({ step }) => {
    const orgs = await step.run('organisations', organisationsWithNews);
    let finished = 0;
    for (const orgId of orgs) {
      const swept = await step.run(`sweep-${orgId}`, () => sweep(orgId, new Date(Date.now() - 60_000)));
      if (swept.again.length > 0)
        await step.sendEvent(
          `look-again-${orgId}`,
          swept.again.map((agent) => runRequested.create({ orgId, agent, trigger: 'stale:swept' })),
        );
      finished += swept.finished;
    }
    return { finished };
  },
);

/** Every hour: what was done some time ago is compared with what was expected of it. */
export const outcomeCheck = inngest.createFunction(
  { id: 'agent-outcomes', triggers: [cron('23 * * * *')], retries: 2 },
  async ({ step }) => {
    const orgs = await step.run('organisations', organisationsWithNews);
    let judged = 0;
    for (const orgId of orgs) judged += await step.run(`judge-${orgId}`, () => checkOutcomes(orgId, agents));
    return { judged };
  },
);
