import { consumer, dealer, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { erasedCustomer, isStranger, unknownCustomer } from '../access';
import { AddressSaved, SaveAddress } from '../contract';
import { customer, isErased } from '../state';

const MOST = 50;

/** Adds an address to the book or corrects one. The first one becomes the default. */
export const saveAddress = command({
  name: 'customers.save-address',
  input: SaveAddress,
  allow: [consumer, dealer, staff('customers'), system],
  stream: customer,
  id: (i) => i.customerId,
  decide: (state, i, { actor }) => {
    if (!state.known || isStranger(actor, i.customerId)) return unknownCustomer();
    if (isErased(state)) return erasedCustomer();
    const before = state.addresses[i.addressId];
    const count = Object.keys(state.addresses).length;
    if (!before && count >= MOST)
      return reject('too-many-addresses', `An address book holds at most ${MOST} addresses.`);
    const isDefault = i.isDefault || count === 0 || (before?.isDefault ?? false);
    if (before && before.isDefault === isDefault && JSON.stringify(before.address) === JSON.stringify(i.address))
      return [];
    return [AddressSaved({ ...i, isDefault })];
  },
});
