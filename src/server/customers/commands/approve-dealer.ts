import { api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { unknownDealer } from '../access';
import { ApproveDealer, DealerApproved } from '../contract';
import { customer } from '../state';

/** Takes a business on as a dealer, with its terms. Also for one that was rejected before. */
export const approveDealer = command({
  name: 'customers.approve-dealer',
  input: ApproveDealer,
  allow: [staff('customers', 'manager'), api('customers:write'), system],
  stream: customer,
  id: (i) => i.customerId,
  decide: (state, i) => {
    if (!state.known || !state.dealer) return unknownDealer();
    if (state.dealer.status === 'approved')
      return reject('already-approved', 'This dealer has been approved already. Change the terms instead.', {
        kind: 'conflict',
      });
    return [DealerApproved(i)];
  },
});
