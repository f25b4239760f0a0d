import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { TargetCleared, TargetSet } from '../contract';

/** How much of a product should be there, by which service level and lead time, set by whom. */
export type InventoryTargetRow = {
  productId: string;
  safetyStock: number;
  reorderPoint: number;
  targetQuantity: number;
  serviceLevelBp: number;
  leadTimeDays: number;
  leadTimeSdDays: number;
  reviewDays: number;
  forecastDemand: number | null;
  forecastPeriod: 'weekly';
  reason: string;
  setBy: string;
  setAt: string;
};

const id = (e: { data: { productId: string } }) => ({ productId: e.data.productId });

export const inventoryTargets = projection<InventoryTargetRow>({
  name: 'forecasting.inventory-target',
  table: 'inventory_target',
  key: ['productId'],
  mode: 'inline',
  on: (on) => [
    on(TargetSet, id, (_, { data, by, at }) => ({ ...data, forecastPeriod: 'weekly', setBy: by, setAt: at })),
    on(TargetCleared, id, () => undefined),
  ],
});

/** Targets of products (all, when none are named); products without one are left out. */
export async function targets(productIds?: readonly string[]): Promise<Map<string, InventoryTargetRow>> {
  const rows = await db.inventoryTarget.findMany({
    where: productIds ? { productId: { in: [...productIds] } } : {},
  });
  return new Map(
    rows.map(({ orgId: _, version: __, lastEventId: ___, setAt, ...row }) => [
      row.productId,
      { ...row, forecastPeriod: 'weekly' as const, setAt: setAt.toISOString() },
    ]),
  );
}
