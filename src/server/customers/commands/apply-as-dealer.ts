import { organisationById, registerUser } from '@/server/identity';
import { api, system, visitor } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { alreadyRegistered } from '../access';
import { AddressSaved, ApplyAsDealer, CustomerRegistered, DealerApplied } from '../contract';
import { codeOf, codes, customer } from '../state';
import { takeCode } from './take-code';

/** A business asks to become a dealer. Its user can sign in and sees that the application waits, nothing more. */
export const applyAsDealer = command({
  name: 'customers.apply-as-dealer',
  input: ApplyAsDealer,
  allow: [visitor, api('customers:write'), system],
  stream: customer,
  id: (i) => i.customerId,
  first: ({ userId, customerId, email, name, password }) => [
    also(registerUser, { userId, tier: 'dealer', email, name, password, customerId, access: null }),
    also(takeCode, { customerId }),
  ],
  gather: async (_, { orgId }) => ({ currency: (await organisationById(orgId))?.currency }),
  reads: () => ({ codes: { stream: codes, id: 'customer' } }),
  decide: (state, { password: _, ...i }, { reads, facts }) => {
    if (state.known) return alreadyRegistered();
    const { customerId, userId, email, name, phone, company, address } = i;
    return [
      CustomerRegistered({
        customerId,
        code: codeOf(reads.codes.last),
        kind: 'dealer',
        userId,
        email,
        name,
        phone,
        company,
        country: address.country,
        currency: facts.currency ?? 'EUR',
      }),
      AddressSaved({ customerId, addressId: idFrom('address', customerId), address, isDefault: true }),
      DealerApplied(i),
    ];
  },
});
