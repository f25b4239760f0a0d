import type { Consumer } from '@/server/kernel/consumer';
import { inngest } from './client';
import { decisionDecided, decisionProposed } from './events';

/**
 * Wakes workflows from the log: durable because it has a checkpoint, at most once per event because the wake-up carries the
 * event's id. Starts at the beginning, so that no proposal is ever without its workflow.
 */
export const bridge: Consumer = {
  name: 'inngest.bridge',
  types: ['decision.proposed', 'decision.approved', 'decision.edited', 'decision.rejected'],
  from: 'all',
  handle: async (orgId, events, done) => {
    for (const event of events) {
      const data = { orgId, decisionId: String(event.data.decisionId) };
      const wake = event.type === 'decision.proposed' ? decisionProposed.create(data) : decisionDecided.create(data);
      await inngest.send({ ...wake, id: event.id });
      done(event.position);
    }
  },
};
