import { checkAllNightly } from '@/server/event-log';
import { inngest } from './client';

/** Every night: the log and every table against it. What is found stands on the integrity page. */
export const checkIntegrityNightly = inngest.createFunction(
  { id: 'event-log-check-nightly', triggers: [{ cron: '30 2 * * *' }], retries: 3 },
  async ({ step }) => ({
    organisations: await step.run('ask', () => checkAllNightly(new Date().toISOString().slice(0, 10))),
  }),
);
