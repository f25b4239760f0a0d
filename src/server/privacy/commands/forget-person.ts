import { disableUser } from '@/server/identity';
import { staff, system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { alreadyForgotten, unknownPerson } from '../access';
import { booksFor } from '../books';
import { BooksKept, ErasureRefused, ForgetPerson, PersonForgotten, RefuseErasure } from '../contract';
import { openBusiness } from '../open-business';
import { person } from '../state';
import { personOf } from '../who';

/**
 * Forgets a person for good: they can no longer sign in, buyers on issued invoices are put under a key of their own until the law's
 * years are over, and the keys of everything else are destroyed by the reaction to it. Refused while anything is open.
 */
export const forgetPerson = command({
  name: 'privacy.forget-person',
  input: ForgetPerson,
  allow: [staff('customers', 'admin'), system],
  stream: person,
  id: (i) => i.personId,
  gather: async ({ personId }, { orgId }) => {
    const found = await personOf(personId);
    if (!found) return unknownPerson();
    const open = await openBusiness(found);
    if (open) return reject('business-open', `${open} Nothing was erased.`, { kind: 'conflict' });
    return { found, books: await booksFor(orgId, found.customerIds) };
  },
  first: (_, { found }) =>
    found.userId ? [also(disableUser, { userId: found.userId, reason: 'Erased at their own wish' })] : [],
  decide: ({ state }, { personId, reason }, { facts: { found, books } }) => {
    if (state === 'forgotten') return alreadyForgotten();
    const { subjects, userId } = found;
    return [
      ...(books ? [BooksKept({ personId, ...books, count: books.invoices.length })] : []),
      PersonForgotten({ personId, subjects, userId, reason }),
    ];
  },
});

/** The day came and something is open: said once, until it changes. */
export const refuseErasure = command({
  name: 'privacy.refuse-erasure',
  input: RefuseErasure,
  allow: [system],
  stream: person,
  id: (i) => i.personId,
  decide: ({ state, why }, i) => (state === 'leaving' && why !== i.why ? [ErasureRefused(i)] : []),
});
