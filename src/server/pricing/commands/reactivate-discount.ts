import { command } from '@/server/kernel/command';
import { DiscountReactivated, ReactivateDiscount } from '../contract';
import { discount } from '../state';
import { mayDiscount, unknownDiscount } from './discount-access';

/** Puts an ended discount into use again, within its days and limits. */
export const reactivateDiscount = command({
  name: 'pricing.reactivate-discount',
  input: ReactivateDiscount,
  allow: mayDiscount,
  stream: discount,
  id: (i) => i.discountId,
  decide: (state, { discountId }) => {
    if (state.status === 'none') return unknownDiscount();
    return state.status === 'active' ? [] : [DiscountReactivated({ discountId })];
  },
});
