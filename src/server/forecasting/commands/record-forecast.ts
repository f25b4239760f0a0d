import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ForecastMade, ForecastTracked, RecordForecast } from '../contract';
import { forecast } from '../state';
import { trackWeeks } from '../tracking';

/**
 * Records a product's new forecast, and before it what became of the weeks that the last one spoke of. A forecast for earlier weeks than
 * the one in force is refused; the same again is nothing.
 */
export const recordForecast = command({
  name: 'forecasting.record-forecast',
  input: RecordForecast,
  allow: [system],
  stream: forecast,
  id: (i) => i.productId,
  decide: (state, { productId, week, forecast: made }) => {
    if (state.week && week < state.week)
      return reject('outdated', 'There is a newer forecast already.', { kind: 'conflict', field: 'week' });
    if (state.week === week && state.seen === made.history.join()) return [];
    const tracked = trackWeeks(state.open, state.tracked, made, week).map((t) =>
      ForecastTracked({ productId, method: state.method ?? made.method, ...t }),
    );
    return [...tracked, ForecastMade({ productId, week, ...made })];
  },
});
