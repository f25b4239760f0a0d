import { system } from '@/server/kernel/actor';
import { type Also, also, command } from '@/server/kernel/command';
import { DiscountBuyerReleased, DiscountReleased, ReleaseDiscount, UseOfBuyer } from '../contract';
import type { Redemption } from '../projections/discount-redemption';
import { discount, discountBuyer } from '../state';

/** Gives a use back that an order had, once: whether it still has it, its buyer's own stream knows. */
export const releaseDiscount = command({
  name: 'pricing.release-discount',
  input: ReleaseDiscount,
  allow: [system],
  stream: discount,
  id: (i) => i.discountId,
  reads: (i) => ({ buyer: { stream: discountBuyer, id: i.buyerIds[0] ?? i.orderId } }),
  decide: (state, input, { reads }) =>
    state.status !== 'none' && reads.buyer.orderIds.includes(input.orderId) ? [DiscountReleased(input)] : [],
});

/** The same at one of the names by which the buyer is counted. */
export const releaseBuyerUse = command({
  name: 'pricing.release-buyer-use',
  input: UseOfBuyer,
  allow: [system],
  stream: discountBuyer,
  id: (i) => i.buyerId,
  decide: ({ orderIds }, input) => (orderIds.includes(input.orderId) ? [DiscountBuyerReleased(input)] : []),
});

/** What gives back the use of a cancelled order; for the `first` of whoever cancels it. Doing it again does nothing. */
export const givingBack = (
  { discountId, orderId, customerId, buyerIds, amountMinor, currency }: Redemption,
  reason: string,
): Also[] => [
  also(releaseDiscount, { discountId, orderId, customerId, buyerIds, amountMinor, currency, reason }),
  ...buyerIds.map((buyerId) => also(releaseBuyerUse, { buyerId, discountId, orderId })),
];
