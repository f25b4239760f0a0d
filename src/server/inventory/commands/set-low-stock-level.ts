import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { LowStockLevelSet, SetLowStockLevel } from '../contract';
import { stock, stockId } from '../state';

/** From how many available on a product counts as low. */
export const setLowStockLevel = command({
  name: 'inventory.set-low-stock-level',
  input: SetLowStockLevel,
  allow: [staff('inventory'), system],
  stream: stock,
  id: stockId,
  decide: (_, input) => [LowStockLevelSet(input)],
});
