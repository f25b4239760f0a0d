import { reaction } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { recordForecast } from '../commands/record-forecast';
import { ForecastsRequested } from '../contract';
import { makeForecasts } from '../make-forecasts';

/** How many are recorded at once: they share a commit. */
const TOGETHER = 32;

export const whenForecastsRequestedMakeThem = reaction({
  name: 'forecasting.when-forecasts-requested-make-them',
  when: (when) => [
    when(ForecastsRequested, async ({ at, data }, { orgId, run }) => {
      const made = await makeForecasts(orgId, at, data.productIds);
      for (let i = 0; i < made.length; i += TOGETHER)
        await Promise.all(
          made.slice(i, i + TOGETHER).map(async (one) => {
            // Other weeks seen, other words: a key stands for one history.
            const outcome = await run(recordForecast, one, `${one.productId} ${one.forecast.history.join()}`);
            // One that is outdated was overtaken by a later request: its work is done already.
            if (isRejection(outcome) && outcome.rejected !== 'outdated') throw new Rejected(outcome);
          }),
        );
    }),
  ],
});
