import type { Plug } from '@/server/kernel/plug';
import { customerProjection } from './projections/customer';
import { customerAddressProjection } from './projections/customer-address';
import { customerWords } from './projections/customer-words';
import { dealerProjection } from './projections/dealer';
import { whenMailboxProvenBringGuestOrders } from './reactions/when-mailbox-proven-bring-guest-orders';

export { applyAsDealer } from './commands/apply-as-dealer';
export { approveDealer } from './commands/approve-dealer';
export { changeCustomer } from './commands/change-customer';
export { changeDealerTerms } from './commands/change-dealer-terms';
export { holdCredit } from './commands/hold-credit';
export { linkCustomer } from './commands/link-customer';
export { putDealerOnHold } from './commands/put-dealer-on-hold';
export { registerConsumer } from './commands/register-consumer';
export { registerCustomer } from './commands/register-customer';
export { rejectDealer } from './commands/reject-dealer';
export { releaseCredit } from './commands/release-credit';
export { releaseDealerFromHold } from './commands/release-dealer-from-hold';
export { removeAddress } from './commands/remove-address';
export { saveAddress } from './commands/save-address';
export {
  type CustomerShown,
  customerById,
  customersByIds,
  guestByEmail,
  ListCustomers,
  listCustomers,
} from './projections/customer.queries';
export { addressesOf } from './projections/customer-address';
export {
  type DealerShown,
  dealerById,
  dealerTerms,
  ListDealers,
  listDealers,
  waitingApplications,
} from './projections/dealer.queries';
export { codeOf, codes, credit, customer } from './state';

export const customers: Plug = {
  name: 'customers',
  projections: [customerProjection, customerWords, customerAddressProjection, dealerProjection],
  reactions: [whenMailboxProvenBringGuestOrders],
};
