import { createdBy } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayVouch } from '../access';
import { ApproveSupplier, SupplierApproved } from '../contract';
import { supplier } from '../supplier-state';
import { unknownSupplier } from './refusals';

/** Says that somebody checked who they are and where they are paid. Another than who entered the bank details, the owner apart. */
export const approveSupplier = command({
  name: 'procurement.approve-supplier',
  input: ApproveSupplier,
  allow: mayVouch,
  stream: supplier,
  id: (i) => i.supplierId,
  decide: (state, input, { actor }) => {
    if (state.status === 'none') return unknownSupplier();
    if (state.approved) return [];
    if (state.status === 'inactive')
      return reject('inactive', 'This supplier is out of use. Take them into use again first.', { kind: 'conflict' });
    if (!state.bank)
      return reject('no-bank', 'Enter their bank details first: an approval says that somebody checked them.', {
        kind: 'conflict',
      });
    const owner = actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'owner');
    if (!owner && state.bank.by === createdBy(actor))
      return reject('four-eyes', 'You entered the bank details yourself: a second person has to approve them.', {
        kind: 'forbidden',
      });
    return [SupplierApproved(input)];
  },
});
