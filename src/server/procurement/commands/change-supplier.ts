import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { ChangeSupplier, SupplierChanged } from '../contract';
import { supplier } from '../supplier-state';
import { unknownSupplier } from './refusals';

/** Changes what is known of a supplier and whom to write to there. */
export const changeSupplier = command({
  name: 'procurement.change-supplier',
  input: ChangeSupplier,
  allow: mayKeep,
  stream: supplier,
  id: (i) => i.supplierId,
  expects: { seen: (i) => i.seen, over: [SupplierChanged] },
  decide: (state, input) => (state.status === 'none' ? unknownSupplier() : [SupplierChanged(input)]),
});
