import { type Rejection, reject } from '@/server/kernel/rejection';
import { buyerIds } from './buyer-ids';
import { notNow, type Offer, usedByBuyer } from './discount';
import { automaticDiscounts, type DiscountShown, discountByCode } from './projections/discount.queries';
import { usesOfBuyer } from './projections/discount-redemption';

/** Who wants a discount: kind of buyer, and by which names they are counted as far as that is known yet. */
export type DiscountBuyer = { kind: 'consumer' | 'dealer'; customerId: string | null; email: string | null };

const offer = ({ id, revision, terms }: DiscountShown): Offer => ({ discountId: id, revision, terms });

/** What a code offers this buyer on a day (YYYY-MM-DD), whatever is in their basket; or why it does not count. */
export async function offerOfCode(code: string, buyer: DiscountBuyer, on: string): Promise<Offer | Rejection> {
  const found = await discountByCode(code);
  if (!found)
    return reject('unknown-code', 'We do not know this code. Check its letters and digits.', {
      kind: 'not-found',
      field: 'discountCode',
    });
  if (found.standing === 'ended')
    return reject('discount-over', 'This code has ended.', { kind: 'conflict', field: 'discountCode' });
  const refused = notNow(found.terms, buyer.kind, on, found.uses);
  if (refused) return refused;
  const most = found.terms.maxUsesPerBuyer;
  if (most !== null && (await usesOfBuyer(found.id, buyerIds(found.id, buyer))) >= most) return usedByBuyer();
  return offer(found);
}

/** The discounts that count for this kind of buyer by themselves on a day. */
export async function automaticOffers(kind: DiscountBuyer['kind'], on: string): Promise<Offer[]> {
  const found = await automaticDiscounts();
  return found.filter((row) => !notNow(row.terms, kind, on, row.uses)).map(offer);
}
