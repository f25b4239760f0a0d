import { command } from '@/server/kernel/command';
import { mayVouch } from '../access';
import { ReactivateSupplier, SupplierReactivated } from '../contract';
import { supplier } from '../supplier-state';
import { unknownSupplier } from './refusals';

/** Takes a supplier into use again, not yet approved. */
export const reactivateSupplier = command({
  name: 'procurement.reactivate-supplier',
  input: ReactivateSupplier,
  allow: mayVouch,
  stream: supplier,
  id: (i) => i.supplierId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownSupplier();
    return state.status === 'inactive' ? [SupplierReactivated(input)] : [];
  },
});
