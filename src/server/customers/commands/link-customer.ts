import { linkGuest } from '@/server/identity';
import { system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { unknownCustomer } from '../access';
import { CustomerLinked, LinkCustomer } from '../contract';
import { customer } from '../state';

/** Gives a guest's record to the account that proved to own its e-mail address; the account sees it from then on. */
export const linkCustomer = command({
  name: 'customers.link-customer',
  input: LinkCustomer,
  allow: [system],
  stream: customer,
  id: (i) => i.customerId,
  first: (i) => [also(linkGuest, i)],
  decide: (state, i) => {
    if (!state.known) return unknownCustomer();
    if (state.userId === i.userId) return [];
    if (state.userId || state.kind !== 'consumer')
      return reject('already-linked', 'This customer has an account already.', { kind: 'conflict' });
    return [CustomerLinked(i)];
  },
});
