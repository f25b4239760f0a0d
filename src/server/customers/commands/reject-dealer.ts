import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { unknownDealer } from '../access';
import { DealerRejected, RejectDealer } from '../contract';
import { customer } from '../state';

/** Turns an application down; the applicant reads the reason. */
export const rejectDealer = command({
  name: 'customers.reject-dealer',
  input: RejectDealer,
  allow: [staff('customers', 'manager'), api('customers:write')],
  stream: customer,
  id: (i) => i.customerId,
  decide: (state, i) => {
    if (!state.known || !state.dealer) return unknownDealer();
    if (state.dealer.status !== 'applied')
      return reject('already-decided', `This application has been ${state.dealer.status} already.`, {
        kind: 'conflict',
      });
    return [DealerRejected(i)];
  },
});
