import type { z } from 'zod';
import { reject } from '@/server/kernel/rejection';
import type { Quantities } from './contract';

/** Safety stock is the least of a product's levels and what an order fills up to the most; undefined when they stand so. */
export function outOfOrder({ safetyStock, reorderPoint, targetQuantity }: z.output<typeof Quantities>) {
  if (reorderPoint < safetyStock)
    return reject('below-safety', 'The reorder point cannot be below the safety stock.', { field: 'reorderPoint' });
  if (targetQuantity < reorderPoint)
    return reject('below-reorder-point', 'The target cannot be below the reorder point.', { field: 'targetQuantity' });
}
