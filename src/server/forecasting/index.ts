import type { Plug } from '@/server/kernel/plug';
import { inventoryTargets } from './projections/inventory-target';
import { orderedDemand } from './projections/ordered-demand';
import { productForecasts } from './projections/product-forecast';
import { whenForecastsRequestedMakeThem } from './reactions/when-forecasts-requested-make-them';

export const forecasting: Plug = {
  name: 'forecasting',
  projections: [orderedDemand, productForecasts, inventoryTargets],
  reactions: [whenForecastsRequestedMakeThem],
};

export { requestForecasts } from './commands/request-forecasts';
export { restoreTarget } from './commands/restore-target';
export { setTarget } from './commands/set-target';
export { type InventoryTargetRow, targets } from './projections/inventory-target';
export type { ProductForecastRow } from './projections/product-forecast';
export { type DemandForecast, demandForecast, forecasts } from './projections/product-forecast.queries';
export {
  demandOver,
  demandQuantile,
  expectedShort,
  outlook,
  type Policy,
  type Quantities,
  targetFor,
  type WeeklyDemand,
} from './targets';
export { weekOf, weeksLater } from './week';
