import { api, staff, system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { alreadyRegistered } from '../access';
import { CustomerRegistered, RegisterCustomer } from '../contract';
import { codeOf, codes, customer } from '../state';
import { takeCode } from './take-code';

/** Records a new customer with the next code: a guest at checkout, or one entered by staff or by the API. */
export const registerCustomer = command({
  name: 'customers.register-customer',
  input: RegisterCustomer,
  allow: [staff('customers'), api('customers:write'), system],
  stream: customer,
  id: (i) => i.customerId,
  first: (i) => [also(takeCode, { customerId: i.customerId })],
  reads: () => ({ codes: { stream: codes, id: 'customer' } }),
  decide: (state, i, { reads }) =>
    state.known ? alreadyRegistered() : [CustomerRegistered({ ...i, code: codeOf(reads.codes.last) })],
});
