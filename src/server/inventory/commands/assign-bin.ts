import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { AssignBin, BinAssigned } from '../contract';
import { stock, stockId } from '../state';

/** Says where it lies, for the picker's route. */
export const assignBin = command({
  name: 'inventory.assign-bin',
  input: AssignBin,
  allow: [staff('inventory'), system],
  stream: stock,
  id: stockId,
  decide: (state, input) => (state.bin === input.bin ? [] : [BinAssigned(input)]),
});
