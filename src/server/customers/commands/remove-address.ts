import { consumer, dealer, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { isStranger, unknownCustomer } from '../access';
import { AddressRemoved, RemoveAddress } from '../contract';
import { customer } from '../state';

/** Takes an address out of the book. Orders keep the addresses they were placed with. */
export const removeAddress = command({
  name: 'customers.remove-address',
  input: RemoveAddress,
  allow: [consumer, dealer, staff('customers')],
  stream: customer,
  id: (i) => i.customerId,
  decide: (state, i, { actor }) => {
    if (!state.known || isStranger(actor, i.customerId)) return unknownCustomer();
    return state.addresses[i.addressId] ? [AddressRemoved(i)] : [];
  },
});
