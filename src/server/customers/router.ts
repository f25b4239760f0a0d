import { z } from 'zod';
import { api, consumer, dealer, staff } from '@/server/kernel/actor';
import { asError, door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { unknownCustomer, unknownDealer } from './access';
import { applyAsDealer } from './commands/apply-as-dealer';
import { approveDealer } from './commands/approve-dealer';
import { changeCustomer } from './commands/change-customer';
import { changeDealerTerms } from './commands/change-dealer-terms';
import { putDealerOnHold } from './commands/put-dealer-on-hold';
import { registerConsumer } from './commands/register-consumer';
import { registerCustomer } from './commands/register-customer';
import { rejectDealer } from './commands/reject-dealer';
import { releaseDealerFromHold } from './commands/release-dealer-from-hold';
import { removeAddress } from './commands/remove-address';
import { saveAddress } from './commands/save-address';
import { customerHistory } from './history';
import { customerById, ListCustomers, listCustomers, recordsOfUser } from './projections/customer.queries';
import { addressesOf } from './projections/customer-address';
import { dealerById, ListDealers, listDealers, waitingApplications } from './projections/dealer.queries';

const readers = [staff('customers', 'readonly'), api('customers:read')];
const One = z.object({ customerId: Id });
const found = async <T>(row: Promise<T | null>, otherwise: typeof unknownCustomer) => {
  const answer = await row;
  if (answer === null) throw asError(otherwise());
  return answer;
};

export const customersRouter = router({
  list: query(readers, ListCustomers, listCustomers),
  get: query(readers, One, ({ customerId }) => found(customerById(customerId), unknownCustomer)),
  addresses: query(readers, One, ({ customerId }) => addressesOf(customerId)),
  /** The other records of the same account: orders placed without it, or the account's own. */
  records: query(readers, One, async ({ customerId }) => {
    const { userId } = await found(customerById(customerId), unknownCustomer);
    return recordsOfUser(userId, customerId);
  }),
  /** What happened to a customer, for the record's timeline. */
  history: query(readers, One, async ({ customerId }, { orgId }) => {
    await found(customerById(customerId), unknownCustomer);
    return customerHistory(orgId, customerId);
  }),
  dealers: query(readers, ListDealers, listDealers),
  dealer: query(readers, One, ({ customerId }) => found(dealerById(customerId), unknownDealer)),
  waitingApplications: query(readers, z.void(), waitingApplications),

  /** The signed-in buyer's own record, address book and, for a business, its standing. */
  me: query([consumer, dealer], z.void(), async (_, { actor }) => {
    if (actor.kind !== 'consumer' && actor.kind !== 'dealer') return null;
    const [self, addresses, terms] = await Promise.all([
      customerById(actor.customerId),
      addressesOf(actor.customerId),
      actor.kind === 'dealer' ? dealerById(actor.customerId) : null,
    ]);
    return self && { ...self, addresses, dealer: terms };
  }),

  register: door(registerConsumer),
  enter: door(registerCustomer),
  change: door(changeCustomer),
  saveAddress: door(saveAddress),
  removeAddress: door(removeAddress),
  applyAsDealer: door(applyAsDealer),
  approve: door(approveDealer),
  reject: door(rejectDealer),
  changeTerms: door(changeDealerTerms),
  putOnHold: door(putDealerOnHold),
  releaseFromHold: door(releaseDealerFromHold),
});
