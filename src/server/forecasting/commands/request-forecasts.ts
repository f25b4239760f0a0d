import { api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ForecastsRequested, RequestForecasts } from '../contract';
import { forecastRun } from '../state';

/** Asks for new forecasts, of all products or some. They are made in a moment, by a reaction: nobody waits for the mathematics. */
export const requestForecasts = command({
  name: 'forecasting.request-forecasts',
  input: RequestForecasts,
  allow: [staff('forecasting'), api('forecasting:write'), system],
  stream: forecastRun,
  id: (i) => i.runId,
  decide: (state, { runId, productIds }) =>
    state.made ? [] : [ForecastsRequested({ runId, productIds: productIds ?? null })],
});
