import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CreateDiscount, DiscountCreated } from '../contract';
import { discount } from '../state';
import { checkedTerms, mayDiscount } from './discount-access';

/** Opens a discount. It counts from its first day on; a code that another discount has is refused. */
export const createDiscount = command({
  name: 'pricing.create-discount',
  input: CreateDiscount,
  allow: mayDiscount,
  stream: discount,
  id: (i) => i.discountId,
  gather: checkedTerms,
  decide: (state, input) =>
    state.status === 'none'
      ? [DiscountCreated(input)]
      : reject('exists', 'This discount was created already.', { kind: 'conflict', field: 'discountId' }),
});
