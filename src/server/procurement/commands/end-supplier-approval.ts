import { command } from '@/server/kernel/command';
import { mayVouch } from '../access';
import { EndSupplierApproval, SupplierApprovalEnded } from '../contract';
import { supplier } from '../supplier-state';
import { unknownSupplier } from './refusals';

/** Nothing more is ordered from them until somebody approves them again; open orders stay. */
export const endSupplierApproval = command({
  name: 'procurement.end-supplier-approval',
  input: EndSupplierApproval,
  allow: mayVouch,
  stream: supplier,
  id: (i) => i.supplierId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownSupplier();
    return state.approved ? [SupplierApprovalEnded(input)] : [];
  },
});
