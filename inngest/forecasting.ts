import { requestForecasts, weekOf } from '@/server/forecasting';
import { idFrom } from '@/server/kernel/id';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { mustRun } from '@/server/kernel/run';
import { inngest } from './client';

/** Every Monday at two, before the forecasting agent looks: new forecasts in every organisation, each asked for in a step of its own. */
export const forecastWeekly = inngest.createFunction(
  { id: 'forecasting-weekly', triggers: [{ cron: '0 2 * * 1' }], retries: 3 },
  async ({ step }) => {
    const orgs = await step.run('organisations', organisationsWithNews);
    const week = await step.run('week', () => weekOf(new Date()));
    for (const orgId of orgs)
      await step.run(`ask ${orgId}`, () =>
        mustRun(
          requestForecasts,
          { runId: idFrom('forecast run', orgId, week) },
          { orgId, actor: { kind: 'system', name: 'forecasting.weekly' }, key: `forecasts-${week}` },
        ),
      );
    return { asked: orgs.length };
  },
);
