import { command } from '@/server/kernel/command';
import { mayVouch } from '../access';
import { DeactivateSupplier, SupplierDeactivated } from '../contract';
import { supplier } from '../supplier-state';
import { unknownSupplier } from './refusals';

/** Takes a supplier out of use; what happened with them stays. */
export const deactivateSupplier = command({
  name: 'procurement.deactivate-supplier',
  input: DeactivateSupplier,
  allow: mayVouch,
  stream: supplier,
  id: (i) => i.supplierId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownSupplier();
    return state.status === 'active' ? [SupplierDeactivated(input)] : [];
  },
});
