import type { Consumer } from '@/server/kernel/consumer';
import type { LoggedEvent } from '@/server/kernel/log';
import { inngest } from './client';
import { decisionDecided, decisionProposed, messageSent, replayRequested, runRequested, whatIfWished } from './events';

/** What is older wakes nobody: no proposal holds so long, and the sweeper closes what was left open. */
const NEWS_DAYS = 21;

/**
 * Wakes workflows from the log: durable because it has a checkpoint, at most once per event because the wake-up carries the
 * event's id. Starts at the beginning, so that no proposal is ever without its workflow.
 */
export const bridge: Consumer = {
  name: 'inngest.bridge',
  types: [
    'decision.proposed',
    'decision.approved',
    'decision.edited',
    'decision.rejected',
    'agent-run.requested',
    'message.sent',
    'agent-replay.requested',
    'what-if.proposals-asked',
    'invariant.broken',
  ],
  from: 'all',
  handle: async (orgId, events, done) => {
    const since = new Date(Date.now() - NEWS_DAYS * 86_400_000).toISOString();
    for (const event of events) {
      if (event.at >= since) await inngest.send({ ...wakeUp(orgId, event), id: event.id });
      done(event.position);
    }
  },
};

function wakeUp(orgId: string, { id, type, data, by }: LoggedEvent) {
  if (type === 'what-if.proposals-asked')
    return whatIfWished.create({ orgId, whatIfId: String(data.whatIfId), eventId: id });
  // Whoever looks after the house looks at once at what broke.
  if (type === 'invariant.broken') return runRequested.create({ orgId, agent: 'platform', trigger: by });
  if (type === 'agent-run.requested') return runRequested.create({ orgId, agent: String(data.agent), trigger: by });
  if (type === 'agent-replay.requested') {
    const { replayId, agent, since } = data;
    return replayRequested.create({ orgId, replayId: String(replayId), agent: String(agent), since: String(since) });
  }
  if (type === 'message.sent')
    return messageSent.create({ orgId, threadId: String(data.threadId), messageId: String(data.messageId) });
  const decision = { orgId, decisionId: String(data.decisionId) };
  return type === 'decision.proposed' ? decisionProposed.create(decision) : decisionDecided.create(decision);
}
