import { isDeepStrictEqual } from 'node:util';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ChangeDiscount, DiscountChanged } from '../contract';
import { discount } from '../state';
import { checkedTerms, mayDiscount, unknownDiscount } from './discount-access';

/** Gives a discount other terms. Orders placed keep what they were given. */
export const changeDiscount = command({
  name: 'pricing.change-discount',
  input: ChangeDiscount,
  allow: mayDiscount,
  stream: discount,
  id: (i) => i.discountId,
  gather: checkedTerms,
  decide: (state, { discountId, terms, expectedRevision }) => {
    if (state.status === 'none') return unknownDiscount();
    if (expectedRevision !== undefined && expectedRevision !== state.revision)
      return reject('changed-meanwhile', 'Somebody changed this discount meanwhile. Look at it again.', {
        kind: 'conflict',
        details: { revision: state.revision },
      });
    return isDeepStrictEqual(state.terms, terms) ? [] : [DiscountChanged({ discountId, terms })];
  },
});
