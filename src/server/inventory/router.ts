import { z } from 'zod';
import { api, everyone, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { adjustStock } from './commands/adjust-stock';
import { assignBin } from './commands/assign-bin';
import { countStock } from './commands/count-stock';
import { receiveStock } from './commands/receive-stock';
import { setLowStockLevel } from './commands/set-low-stock-level';
import { availabilityOf, lowStockCount, StockLevels, stockLevelPage } from './projections/stock-level.queries';
import { StockLedger, stockLedger } from './projections/stock-movement.queries';

const readers = [staff('inventory', 'readonly'), staff('fulfillment', 'readonly'), api('inventory:read')];

export const inventoryRouter = router({
  availability: query([everyone], z.object({ productIds: z.array(Id).max(200) }), async ({ productIds }) =>
    Object.fromEntries(await availabilityOf(productIds)),
  ),
  levels: query(readers, StockLevels, stockLevelPage),
  ledger: query(readers, StockLedger, stockLedger),
  lowCount: query(readers, z.void(), lowStockCount),
  receive: door(receiveStock),
  adjust: door(adjustStock),
  count: door(countStock),
  setLowLevel: door(setLowStockLevel),
  assignBin: door(assignBin),
});
