import { userById } from '@/server/identity';
import { system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { LinkGuests } from '../contract';
import { guestsByEmail } from '../projections/customer.queries';
import { customer } from '../state';
import { linkCustomer } from './link-customer';

/**
 * A private account whose mailbox is proven takes over everything that was bought with that address without it: all records
 * together or none. Nothing happens for others.
 */
export const linkGuests = command({
  name: 'customers.link-guests',
  input: LinkGuests,
  allow: [system],
  stream: customer,
  id: (i) => i.customerId,
  gather: async ({ userId }) => {
    const owner = await userById(userId);
    const proven = owner?.tier === 'consumer' && owner.emailVerifiedAt !== null;
    return { guests: proven ? await guestsByEmail(owner.email) : [] };
  },
  first: ({ userId }, { guests }) => guests.map(({ id }) => also(linkCustomer, { customerId: id, userId })),
  // The steps before this one have decided everything.
  decide: () => [],
});
