import { organisationById, registerUser } from '@/server/identity';
import { system, visitor } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { alreadyRegistered } from '../access';
import { CustomerRegistered, RegisterConsumer } from '../contract';
import { codeOf, codes, customer } from '../state';
import { takeCode } from './take-code';

/** A person opens an account: user and customer in one transaction. */
export const registerConsumer = command({
  name: 'customers.register-consumer',
  input: RegisterConsumer,
  allow: [visitor, system],
  stream: customer,
  id: (i) => i.customerId,
  first: ({ userId, customerId, email, name, password }) => [
    also(registerUser, { userId, tier: 'consumer', email, name, password, customerId, access: null }),
    also(takeCode, { customerId }),
  ],
  gather: async (_, { orgId }) => ({ currency: (await organisationById(orgId))?.currency }),
  reads: () => ({ codes: { stream: codes, id: 'customer' } }),
  decide: (state, { password: _, ...said }, { reads, facts }) => {
    if (state.known) return alreadyRegistered();
    const currency = facts.currency ?? said.currency; // the organisation's; what was said counts before it is founded
    return [CustomerRegistered({ ...said, currency, kind: 'consumer', company: null, code: codeOf(reads.codes.last) })];
  },
});
