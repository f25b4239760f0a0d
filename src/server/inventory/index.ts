import type { Plug } from '@/server/kernel/plug';
import { stockLevels } from './projections/stock-level';
import { stockMovements } from './projections/stock-movement';
import { whenStockChangedRefreshShop } from './reactions/when-stock-changed-refresh-shop';

export { adjustStock } from './commands/adjust-stock';
export { assignBin } from './commands/assign-bin';
export { countStock } from './commands/count-stock';
export { issueStock } from './commands/issue-stock';
export { receiveStock } from './commands/receive-stock';
export { releaseStock } from './commands/release-stock';
export { reserveStock } from './commands/reserve-stock';
export { returnStock } from './commands/return-stock';
export { setLowStockLevel } from './commands/set-low-stock-level';
export { heldInLog } from './held';
export { availabilityOf, binsOf, lowStockCount, stockLevelPage } from './projections/stock-level.queries';
export { available, type Stock, stock, stockId } from './state';

export const inventory: Plug = {
  name: 'inventory',
  projections: [stockLevels, stockMovements],
  reactions: [whenStockChangedRefreshShop],
};
