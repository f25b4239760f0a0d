import { command } from '@/server/kernel/command';
import { DiscountEnded, EndDiscount } from '../contract';
import { discount } from '../state';
import { mayDiscount, unknownDiscount } from './discount-access';

/** Takes a discount out of use until it is reactivated. */
export const endDiscount = command({
  name: 'pricing.end-discount',
  input: EndDiscount,
  allow: mayDiscount,
  stream: discount,
  id: (i) => i.discountId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownDiscount();
    return state.status === 'ended' ? [] : [DiscountEnded(input)];
  },
});
