import { agent, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { unknownDealer } from '../access';
import { DealerReleasedFromHold, ReleaseDealerFromHold } from '../contract';
import { customer } from '../state';

/** Lets a dealer order on account again. */
export const releaseDealerFromHold = command({
  name: 'customers.release-dealer-from-hold',
  input: ReleaseDealerFromHold,
  allow: [staff('customers', 'manager'), staff('receivables', 'manager'), agent('receivables'), system],
  stream: customer,
  id: (i) => i.customerId,
  decide: (state, i) => {
    if (!state.known || !state.dealer) return unknownDealer();
    return state.dealer.hold === null ? [] : [DealerReleasedFromHold(i)];
  },
});
