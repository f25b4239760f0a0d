import { cron } from 'inngest';
import { agents } from '@/agents';
import { deliver, escalate, stranded, WOKEN } from '@/agents/runtime/messages';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { inngest } from './client';
import { messageSent, runRequested } from './events';

/** Hands a message to the agent it was sent to. The answer is a message of its own and wakes this function again. */
export const messageDelivery = inngest.createFunction(
  {
    id: 'agent-message',
    triggers: [messageSent],
    retries: 8,
    concurrency: { limit: 1, key: 'event.data.threadId' },
  },
  async ({ event, step }) => {
    const { orgId, threadId, messageId } = event.data;
    const { outcome, wake } = await step.run('deliver', () => deliver(orgId, agents, threadId, messageId));
    if (wake)
      await step.sendEvent('look', runRequested.create({ orgId, agent: wake, trigger: `${WOKEN}${messageId}` }));
    return { outcome };
  },
);

/** Every five minutes: messages whose wake-up was lost are delivered, requests past their deadline go to people. */
export const messageSweeper = inngest.createFunction(
  { id: 'agent-message-sweeper', triggers: [cron('*/5 * * * *')], retries: 1 },
  async ({ step }) => {
    const orgs = await step.run('organisations', organisationsWithNews);
    let escalated = 0;
    for (const orgId of orgs) {
      const { unread, late } = await step.run(`stranded-${orgId}`, () => stranded(orgId));
      if (unread.length > 0)
        await step.sendEvent(
          `again-${orgId}`,
          unread.map((m) => messageSent.create({ orgId, threadId: m.threadId, messageId: m.id })),
        );
      if (late.length > 0)
        await step.run(`escalate-${orgId}`, async () => {
          for (const m of late) await escalate(orgId, m.threadId, m.id);
        });
      escalated += late.length;
    }
    return { escalated };
  },
);
