import { system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { DiscountRedeemed, RedeemDiscount } from '../contract';
import { notNow, usedUp } from '../discount';
import { discount } from '../state';
import { takeBuyerUse } from './take-buyer-use';

/**
 * Uses a discount for an order, in the transaction that places it: the last use goes to one buyer, the next is refused. Also
 * refused when its terms have changed since the order was quoted.
 */
export const redeemDiscount = command({
  name: 'pricing.redeem-discount',
  input: RedeemDiscount,
  allow: [system],
  stream: discount,
  id: (i) => i.discountId,
  first: ({ discountId, orderId, buyerIds }) =>
    buyerIds.map((buyerId) => also(takeBuyerUse, { buyerId, discountId, orderId })),
  decide: (state, { revision, ...use }, { now }) => {
    if (state.status === 'none') return usedUp();
    if (state.status === 'ended' || state.revision !== revision)
      return reject('discount-changed', 'The discount has changed. Please check the total and order again.', {
        kind: 'conflict',
        field: 'discountCode',
      });
    const { terms, uses } = state;
    // Whom it is for was decided with the quote.
    const kind = terms.audience === 'dealers' ? 'dealer' : 'consumer';
    return notNow(terms, kind, now.toISOString().slice(0, 10), uses) ?? [DiscountRedeemed(use)];
  },
});
