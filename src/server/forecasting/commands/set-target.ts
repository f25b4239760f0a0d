import { productById } from '@/server/catalog';
import { setLowStockLevel } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { agent, api, staff, system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { SetTarget, TargetSet } from '../contract';
import { demandForecast } from '../projections/product-forecast.queries';
import { outOfOrder } from '../quantities';
import { sameness, target } from '../state';

/**
 * Sets how much of a product should be there: safety stock, reorder point, and what an order fills up to. The low-stock warning follows
 * the reorder point in the same transaction. With `expectedTarget`, only if the target is still the one the change was made from.
 */
export const setTarget = command({
  name: 'forecasting.set-target',
  input: SetTarget,
  allow: [staff('forecasting'), agent('forecasting'), api('forecasting:write'), system],
  stream: target,
  id: (i) => i.productId,
  gather: async ({ productId }) => {
    if (!(await productById(productId)))
      return reject('unknown-product', 'This product is not known.', { kind: 'not-found', field: 'productId' });
    return { forecastDemand: (await demandForecast([productId])).get(productId)?.weeklyMean ?? null };
  },
  first: ({ productId, reorderPoint }) => [also(setLowStockLevel, { productId, location: MAIN, level: reorderPoint })],
  decide: (state, { expectedTarget, ...wanted }, { facts }) => {
    if (expectedTarget !== undefined && expectedTarget !== state.targetQuantity)
      return reject('stale', 'The target has changed meanwhile. Nothing was changed; look at the new one first.', {
        kind: 'conflict',
        field: 'targetQuantity',
        details: { expectedTarget, targetQuantity: state.targetQuantity },
      });
    const wrong = outOfOrder(wanted);
    if (wrong) return wrong;
    if (state.same === sameness(wanted)) return [];
    return [TargetSet({ ...wanted, forecastDemand: facts.forecastDemand })];
  },
});
