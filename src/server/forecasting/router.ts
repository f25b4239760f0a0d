import { z } from 'zod';
import { api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { requestForecasts } from './commands/request-forecasts';
import { setTarget } from './commands/set-target';
import { ForecastList, forecastPage, forecastRecord } from './outlook-page';
import { offTrackCount } from './projections/product-forecast.queries';

const readers = [
  staff('forecasting', 'readonly'),
  staff('procurement', 'readonly'),
  staff('inventory', 'readonly'),
  staff('fulfillment', 'readonly'),
  api('forecasting:read'),
];

export const forecastingRouter = router({
  list: query(readers, ForecastList, forecastPage),
  get: query(readers, z.object({ productId: Id }), ({ productId }) => forecastRecord(productId)),
  offTrack: query(readers, z.void(), offTrackCount),
  request: door(requestForecasts),
  setTarget: door(setTarget),
});
