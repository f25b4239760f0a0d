import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { notApproved, unknownDealer } from '../access';
import { ChangeDealerTerms, DealerTermsChanged } from '../contract';
import { customer } from '../state';

/** Gives a dealer another tier, discount, credit limit or payment term. Orders placed before keep theirs. */
export const changeDealerTerms = command({
  name: 'customers.change-dealer-terms',
  input: ChangeDealerTerms,
  allow: [staff('customers', 'manager')],
  stream: customer,
  id: (i) => i.customerId,
  expects: { seen: (i) => i.seen, over: [DealerTermsChanged] },
  decide: (state, i) => {
    if (!state.known || !state.dealer) return unknownDealer();
    const { terms } = state.dealer;
    if (state.dealer.status !== 'approved' || !terms) return notApproved();
    const same = (Object.keys(i.terms) as (keyof typeof terms)[]) // keys of a literal type
      .every((key) => i.terms[key] === terms[key]);
    return same ? [] : [DealerTermsChanged(i)];
  },
});
