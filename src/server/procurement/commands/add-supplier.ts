import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { AddSupplier, SupplierAdded } from '../contract';
import { supplier } from '../supplier-state';
import { known } from './refusals';

/** A new supplier; nobody orders from them until a manager has approved them. */
export const addSupplier = command({
  name: 'procurement.add-supplier',
  input: AddSupplier,
  allow: mayKeep,
  stream: supplier,
  id: (i) => i.supplierId,
  decide: (state, input) => (state.status === 'none' ? [SupplierAdded(input)] : known('supplier')),
});
