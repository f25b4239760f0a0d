import { api, consumer, dealer, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { erasedCustomer, isStranger, unknownCustomer } from '../access';
import { ChangeCustomer, CustomerChanged } from '../contract';
import { customer, isErased } from '../state';

/** Corrects how a customer is called and reached. Customers may change their own record only. */
export const changeCustomer = command({
  name: 'customers.change-customer',
  input: ChangeCustomer,
  allow: [consumer, dealer, staff('customers'), api('customers:write'), system],
  stream: customer,
  id: (i) => i.customerId,
  expects: { seen: (i) => i.seen, over: [CustomerChanged] },
  decide: (state, i, { actor }) => {
    if (!state.known || isStranger(actor, i.customerId)) return unknownCustomer();
    if (isErased(state)) return erasedCustomer();
    const { customerId: _, seen: __, ...facts } = i;
    const same = (Object.keys(facts) as (keyof typeof facts)[]) // keys of a literal type
      .every((key) => facts[key] === state[key]);
    return same ? [] : [CustomerChanged(i)];
  },
});
