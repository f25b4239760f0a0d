import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { moneyText } from '@/server/kernel/money';
import { reject } from '@/server/kernel/rejection';
import { notApproved, unknownDealer } from '../access';
import { CreditHeld, HoldCredit } from '../contract';
import { credit, customer } from '../state';

/**
 * Holds an order's total against a dealer's credit limit. Runs inside the transaction that places the order, so orders placed at
 * the same time cannot pass the limit together.
 */
export const holdCredit = command({
  name: 'customers.hold-credit',
  input: HoldCredit,
  allow: [system],
  stream: credit,
  id: (i) => i.customerId,
  reads: (i) => ({ customer: { stream: customer, id: i.customerId } }),
  decide: (state, i, { reads }) => {
    if (!reads.customer.known || !reads.customer.dealer) return unknownDealer();
    const { dealer, currency } = reads.customer;
    if (dealer.status !== 'approved' || !dealer.terms) return notApproved();
    if (state.held[i.orderId] !== undefined) return [];
    const refuse = (code: string, message: string, details?: Record<string, unknown>) =>
      reject(code, message, { kind: 'conflict', field: 'paymentMethod', details });
    if (dealer.hold !== null) return refuse('dealer-on-hold', `Your account is on hold: ${dealer.hold}`);
    const leftMinor = dealer.terms.creditLimitMinor - state.totalMinor;
    const money = (minor: number) => moneyText(Math.max(0, minor), currency);
    return i.amountMinor > leftMinor
      ? refuse(
          'credit-limit',
          `This order of ${money(i.amountMinor)} is above what is left of your credit: ${money(leftMinor)}.`,
          { leftMinor, limitMinor: dealer.terms.creditLimitMinor, heldMinor: state.totalMinor, currency },
        )
      : [CreditHeld(i)];
  },
});
