import { agent, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { notApproved, unknownDealer } from '../access';
import { DealerPutOnHold, PutDealerOnHold } from '../contract';
import { customer } from '../state';

/** Stops a dealer's orders on account until released. Orders placed before go on. */
export const putDealerOnHold = command({
  name: 'customers.put-dealer-on-hold',
  input: PutDealerOnHold,
  allow: [staff('customers', 'manager'), staff('receivables', 'manager'), agent('receivables'), system],
  stream: customer,
  id: (i) => i.customerId,
  decide: (state, i) => {
    if (!state.known || !state.dealer) return unknownDealer();
    if (state.dealer.status !== 'approved') return notApproved();
    return state.dealer.hold === i.reason ? [] : [DealerPutOnHold(i)];
  },
});
