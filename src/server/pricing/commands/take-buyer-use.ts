import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { DiscountBuyerUsed, UseOfBuyer } from '../contract';
import { usedByBuyer } from '../discount';
import { discount, discountBuyer } from '../state';

/** Notes that a buyer uses a discount for an order; refused beyond its limit per buyer. */
export const takeBuyerUse = command({
  name: 'pricing.take-buyer-use',
  input: UseOfBuyer,
  allow: [system],
  stream: discountBuyer,
  id: (i) => i.buyerId,
  reads: (i) => ({ discount: { stream: discount, id: i.discountId } }),
  decide: ({ orderIds }, input, { reads }) => {
    const most = reads.discount.status === 'none' ? null : reads.discount.terms.maxUsesPerBuyer;
    if (orderIds.includes(input.orderId)) return [];
    return most !== null && orderIds.length >= most ? usedByBuyer() : [DiscountBuyerUsed(input)];
  },
});
