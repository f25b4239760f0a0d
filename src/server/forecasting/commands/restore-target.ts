import { setLowStockLevel } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { agent, staff, system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { RestoreTarget, TargetCleared, TargetSet } from '../contract';
import { outOfOrder } from '../quantities';
import { sameness, target } from '../state';

/** Takes a target back to what it was, or to none, and the low-stock warning with it: how a decision about it is undone. */
export const restoreTarget = command({
  name: 'forecasting.restore-target',
  input: RestoreTarget,
  allow: [staff('forecasting'), agent('forecasting'), system],
  stream: target,
  id: (i) => i.productId,
  first: ({ productId, lowLevel }) => [also(setLowStockLevel, { productId, location: MAIN, level: lowLevel })],
  decide: (state, { productId, before }) => {
    const reason = 'Taken back';
    if (!before) return state.targetQuantity === null ? [] : [TargetCleared({ productId, reason })];
    const wrong = outOfOrder(before);
    if (wrong) return wrong;
    if (state.same === sameness(before)) return [];
    return [TargetSet({ productId, ...before, forecastDemand: null, reason })];
  },
});
