import { judgeAllPromises } from '@/server/receivables';
import { inngest } from './client';

/** Every morning, before the agents look: which promised days have passed without the money. Each promise is judged once. */
export const judgePromisesDaily = inngest.createFunction(
  { id: 'receivables-judge-promises', triggers: [{ cron: '15 4 * * *' }], retries: 3 },
  async ({ step }) => ({ looked: await step.run('judge', judgeAllPromises) }),
);
